package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops up to 100 running instances. There is no ConfirmStop here: who stops many has confirmed.
 */
@Ecs
final class StopInstances implements Command<StopInstances.Request> {

  record Request(
      List<String> instanceId,
      @Nullable String stoppedMode,
      boolean forceStop,
      @Nullable String batchOptimization) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Stopping stopping = new Stopping(tx);
    return new Batch(
            tx,
            instance -> stopping.stop(instance, request.stoppedMode(), true, request.forceStop()))
        .run(request.instanceId(), request.batchOptimization());
  }
}
