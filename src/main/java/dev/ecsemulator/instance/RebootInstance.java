package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Reboots a running instance. */
@Ecs
final class RebootInstance implements Command<RebootInstance.Request> {

  record Request(String instanceId, boolean forceStop) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    new Rebooting(tx).reboot(instance, request.forceStop());
    return Answer.empty();
  }
}
