package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Releases a pay-as-you-go instance or an expired subscription instance. */
@Ecs
final class DeleteInstance implements Command<DeleteInstance.Request> {

  record Request(String instanceId, boolean force, boolean terminateSubscription) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    new Deleting(tx).delete(instance, request.force(), request.terminateSubscription());
    return Answer.empty();
  }
}
