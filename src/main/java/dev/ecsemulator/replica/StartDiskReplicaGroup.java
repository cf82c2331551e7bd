package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Starts the replication of all pairs in a group, once or for good. */
@Ebs
final class StartDiskReplicaGroup implements Command<StartDiskReplicaGroup.Request> {

  record Request(String replicaGroupId, boolean oneShot) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    String event = request.oneShot() ? "start-once" : "start";
    boolean idle = Moving.isIdle(tx, group, event);
    List<ReplicaPair> pairs = Moving.members(tx, group);
    if (pairs.isEmpty()) {
      throw tx.error("OperationDenied.NoPairInGroup");
    }
    if (request.oneShot()) {
      OneShot.requirePause(tx, group.replication());
    }
    if (idle) {
      return Answer.empty();
    }
    Devices.requireDetachedDestinations(tx, pairs);
    Moving.fire(
        tx,
        request.oneShot() ? group.withReplication(OneShot.noted(tx, group.replication())) : group,
        event);
    return Answer.empty();
  }
}
