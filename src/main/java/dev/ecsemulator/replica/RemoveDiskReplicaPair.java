package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Takes a pair out of a group; it stays in the state that it had there. */
@Ebs
final class RemoveDiskReplicaPair implements Command<RemoveDiskReplicaPair.Request> {

  record Request(String replicaGroupId, String replicaPairId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    ReplicaPair pair = Finding.pair(tx, request.replicaPairId());
    if (Moving.members(tx, group).isEmpty()) {
      throw tx.error("OperationDenied.NoPairInGroup");
    }
    if (pair.groupId() == null) {
      throw tx.error("OperationDenied.PairNotInGroup");
    }
    if (!pair.groupId().equals(group.id())) {
      throw tx.error("OperationDenied.PairInAnotherGroup");
    }
    if (group.lifecycle().fire(group.status(), "remove-pair").isEmpty()) {
      throw tx.error("OperationDenied.GroupStatusCannotRemovePair");
    }
    tx.put(pair.withGroupId(null));
    return Answer.empty();
  }
}
