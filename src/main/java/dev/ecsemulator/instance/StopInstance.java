package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Stops a running instance. */
@Ecs
final class StopInstance implements Command<StopInstance.Request> {

  /**
   * What can be asked for.
   *
   * @param hibernate whether memory is to be kept; not on the page, but in the published contract
   */
  record Request(
      String instanceId,
      @Nullable String stoppedMode,
      boolean confirmStop,
      boolean forceStop,
      boolean hibernate) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    if (request.hibernate() && !instance.options().hibernationConfigured()) {
      throw tx.error("HibernationConfigured.NotEnabled");
    }
    new Stopping(tx)
        .stop(instance, request.stoppedMode(), request.confirmStop(), request.forceStop());
    return Answer.empty();
  }
}
