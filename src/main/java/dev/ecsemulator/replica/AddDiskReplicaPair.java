package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Puts a pair into a group that replicates in the same direction. */
@Ebs
final class AddDiskReplicaPair implements Command<AddDiskReplicaPair.Request> {

  record Request(String replicaGroupId, String replicaPairId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaGroup group = Finding.group(tx, request.replicaGroupId());
    ReplicaPair pair = Finding.pair(tx, request.replicaPairId());
    if (pair.groupId() != null) {
      throw tx.error(
          pair.groupId().equals(group.id())
              ? "OperationDenied"
              : "OperationDenied.PairInAnotherGroup");
    }
    List<ReplicaPair> members = Moving.members(tx, group);
    requireStatus(tx, group, pair, members.isEmpty());
    if (!pair.route().equals(group.route())) {
      throw tx.error("OperationDenied.PairGroupAZoneConflict");
    }
    requireRoom(tx, pair, members);
    ReplicaGroup joined =
        tx.put(
            group
                .withStatus(ReplicaGroupStatus.valueOf(pair.status().name()))
                .withReplication(group.replication().withLastRecoverPoint(null)));
    tx.put(pair.withGroupId(group.id()).following(joined));
    return Answer.empty();
  }

  /** A group without pairs takes over the state of its first, so that both always agree. */
  private static void requireStatus(
      Transaction tx, ReplicaGroup group, ReplicaPair pair, boolean first) {
    if (group.lifecycle().fire(group.status(), "add-pair").isEmpty()) {
      throw tx.error("OperationDenied.GroupStatusCannotAddPair");
    }
    if (pair.status() == ReplicaPairStatus.creating
        || pair.status() == ReplicaPairStatus.initial_syncing) {
      throw tx.error("OperationDenied.PairInitializing");
    }
    if (pair.lifecycle().fire(pair.status(), "join").isEmpty()) {
      throw tx.error("OperationDenied.PairStatusCannotAddToGroup");
    }
    if (!first && !group.status().name().equals(pair.status().name())) {
      throw tx.error("OperationDenied.PairGroupStatusConflict");
    }
  }

  private static void requireRoom(Transaction tx, ReplicaPair pair, List<ReplicaPair> members) {
    if (members.size() >= Limits.PAIRS_IN_A_GROUP) {
      throw tx.error("OperationDenied.PairsExceedInGroup");
    }
    long capacity = size(tx, pair) + members.stream().mapToLong(member -> size(tx, member)).sum();
    if (capacity > Limits.GIB_IN_A_GROUP) {
      throw tx.error("OperationDenied.GroupTotalDiskCapacityLimit");
    }
  }

  private static long size(Transaction tx, ReplicaPair pair) {
    return tx.findAnywhere(Disk.TABLE, pair.primaryDiskId()).map(Disk::size).orElse(0);
  }
}
