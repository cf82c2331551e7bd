package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Releases instances of one region: all of them, or none if one cannot go. */
@Ecs
final class DeleteInstances implements Command<DeleteInstances.Request> {

  record Request(
      List<String> instanceId,
      boolean force,
      @Nullable Boolean forceStop,
      boolean terminateSubscription) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Instance> instances =
        new LinkedHashSet<>(request.instanceId()).stream().map(id -> instance(id, tx)).toList();
    boolean atOnce = request.forceStop() == null || request.forceStop();
    Deleting deleting = new Deleting(tx);
    for (Instance instance : instances) {
      deleting.delete(instance, request.force(), atOnce, request.terminateSubscription());
    }
    return Answer.empty();
  }

  private static Instance instance(String id, Transaction tx) {
    return tx.find(Instance.TABLE, id)
        .orElseThrow(
            () ->
                tx.findAnywhere(Instance.TABLE, id).isPresent()
                    ? tx.error("InvalidParameter.CrossRegionNotSupport")
                    : tx.error("InvalidInstanceIds.NotFound"));
  }
}
