package dev.ecsemulator.drill;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Deletes a drill of a group, with its disks. */
@Ebs
final class ClearReplicaGroupDrill implements Command<ClearReplicaGroupDrill.Request> {

  record Request(String groupId, String drillId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Drills.clear(tx, Finding.group(tx, request.groupId()).id(), request.drillId());
    return Answer.empty();
  }
}
