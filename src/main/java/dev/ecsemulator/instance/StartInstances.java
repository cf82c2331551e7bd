package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts up to 100 stopped instances. */
@Ecs
final class StartInstances implements Command<StartInstances.Request> {

  record Request(List<String> instanceId, @Nullable String batchOptimization) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    return new Batch(tx, new Starting(tx)::start)
        .run(request.instanceId(), request.batchOptimization());
  }
}
