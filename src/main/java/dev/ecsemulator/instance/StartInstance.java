package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Starts a stopped instance. */
@Ecs
final class StartInstance implements Command<StartInstance.Request> {

  /**
   * What can be asked for.
   *
   * @param initLocalDisk whether broken local disks are replaced by empty ones
   */
  record Request(String instanceId, boolean initLocalDisk) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    new Starting(tx).start(instance);
    if (request.initLocalDisk() && instance.type().hasLocalDisks()) {
      tx.note(instance, "Its local disks are initialised.");
    }
    return Answer.empty();
  }
}
