package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Stops a command on the instances that are named, or on all; what ended already, or is being
 * stopped, stays as it is.
 */
@Ecs
final class StopInvocation implements Command<StopInvocation.Request> {

  record Request(String invokeId, List<String> instanceId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Invocation invocation =
        tx.find(Invocation.TABLE, request.invokeId())
            .orElseThrow(() -> tx.error("InvalidInvokeId.NotFound"));
    List<InvocationResult> results =
        tx.selectIn(invocation.regionId(), InvocationResult.TABLE)
            .where("invocation", invocation.id())
            .all();
    for (String id : request.instanceId()) {
      if (results.stream().noneMatch(result -> result.instanceId().equals(id))) {
        throw tx.error("InvalidInstanceId.NotFound");
      }
    }
    for (InvocationResult result : results) {
      boolean asked =
          request.instanceId().isEmpty() || request.instanceId().contains(result.instanceId());
      if (asked && !result.status().isFinal() && result.status() != InvocationStatus.Stopping) {
        stop(result, tx);
      }
    }
    return Answer.empty();
  }

  private static void stop(InvocationResult result, Transaction tx) {
    if (tx.fire(result.withUpdatedAt(tx.now()), "stop").isEmpty()) {
      throw new IllegalStateException(result.status() + " cannot be stopped");
    }
  }
}
