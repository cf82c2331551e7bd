package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Releases a pay-as-you-go instance or an expired subscription instance. */
@Ecs
final class DeleteInstance implements Command<DeleteInstance.Request> {

  record Request(
      String instanceId,
      boolean force,
      @Nullable Boolean forceStop,
      boolean terminateSubscription) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    boolean atOnce = request.forceStop() == null || request.forceStop();
    new Deleting(tx).delete(instance, request.force(), atOnce, request.terminateSubscription());
    return Answer.empty();
  }
}
