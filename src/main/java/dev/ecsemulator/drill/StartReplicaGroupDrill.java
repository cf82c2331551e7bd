package dev.ecsemulator.drill;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.replica.ReplicaGroup;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Copies the last recover point of a group to new disks at the secondary site. */
@Ebs
final class StartReplicaGroupDrill implements Command<StartReplicaGroupDrill.Request> {

  record Request(String groupId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.groupId());
    List<ReplicaPair> pairs = Finding.members(tx, group);
    ReplicaDrill drill = Drills.start(tx, "pg-drill", group.id(), group.replication(), pairs);
    return Answer.of("DrillId", drill.id());
  }
}
