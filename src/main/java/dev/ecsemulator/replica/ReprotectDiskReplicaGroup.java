package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a failover: turns the direction of a group round, or keeps it. */
@Ebs
final class ReprotectDiskReplicaGroup implements Command<ReprotectDiskReplicaGroup.Request> {

  record Request(String replicaGroupId, @Nullable Boolean reverseReplicate) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    Finding.requireDestination(tx, group.route());
    String event = Boolean.FALSE.equals(request.reverseReplicate()) ? "restore" : "reprotect";
    Moving.require(tx, group, event);
    List<ReplicaPair> pairs = Moving.members(tx, group);
    if (pairs.isEmpty()) {
      throw tx.error("OperationDenied.NoPairInGroup");
    }
    Devices.requireDetachedSources(tx, pairs);
    Moving.fire(tx, group, event);
    return Answer.empty();
  }
}
