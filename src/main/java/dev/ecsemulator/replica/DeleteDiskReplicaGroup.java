package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Deletes a group that has no pairs. */
@Ebs
final class DeleteDiskReplicaGroup implements Command<DeleteDiskReplicaGroup.Request> {

  record Request(String replicaGroupId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    if (!Moving.members(tx, group).isEmpty()) {
      throw tx.error("OperationDenied.GroupHasPair");
    }
    Moving.fire(tx, group, "delete");
    return Answer.empty();
  }
}
