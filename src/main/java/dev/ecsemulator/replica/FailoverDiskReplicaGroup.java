package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Makes the destination disks of a group usable once the first full copy is complete. */
@Ebs
final class FailoverDiskReplicaGroup implements Command<FailoverDiskReplicaGroup.Request> {

  record Request(String replicaGroupId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    Finding.requireDestination(tx, group.route());
    Moving.require(tx, group, "failover");
    if (Moving.members(tx, group).isEmpty()) {
      throw tx.error("OperationDenied.NoPairInGroup");
    }
    if (group.replication().lastRecoverPoint() == null) {
      throw tx.error("OperationDenied.InvalidStatus");
    }
    Moving.fire(tx, group, "failover");
    return Answer.empty();
  }
}
