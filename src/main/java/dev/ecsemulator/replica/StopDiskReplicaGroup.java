package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Stops the replication of all pairs in a group. */
@Ebs
final class StopDiskReplicaGroup implements Command<StopDiskReplicaGroup.Request> {

  record Request(String replicaGroupId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    Moving.fire(tx, group, "stop");
    return Answer.empty();
  }
}
