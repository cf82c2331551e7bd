package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reboots up to 100 running instances. */
@Ecs
final class RebootInstances implements Command<RebootInstances.Request> {

  record Request(
      List<String> instanceId, boolean forceReboot, @Nullable String batchOptimization) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Rebooting rebooting = new Rebooting(tx);
    return new Batch(tx, instance -> rebooting.reboot(instance, request.forceReboot()))
        .run(request.instanceId(), request.batchOptimization());
  }
}
