package dev.ecsemulator.replica;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** The end of a group's transitions, for the group and in the same instant for its pairs. */
@Component
final class GroupSettled implements OnSettled<ReplicaGroup> {

  @Override
  public Table<ReplicaGroup> table() {
    return ReplicaGroup.TABLE;
  }

  @Override
  public void settled(ReplicaGroup group, Transition<?> transition, Transaction tx) {
    String event = transition.event();
    String failure = group.replication().failureOf(event);
    if (failure != null) {
      ReplicaGroup failed =
          group.withStatus(ReplicaGroupStatus.valueOf(Moving.afterFailure(failure, transition)));
      Replication left = group.replication().failed(event, failed.isCopying(), tx.now());
      ReplicaGroup stored = tx.put(failed.withReplication(left));
      Moving.lead(tx, stored);
      Moving.carryOn(tx, stored);
    } else if (group.status() == ReplicaGroupStatus.deleted) {
      tx.remove(group);
    } else {
      ReplicaGroup moved =
          group.withReplication(group.replication().after(event, group.isCopying(), tx.now()));
      boolean broken = event.equals("copy") && blame(moved, tx);
      Moving.lead(tx, tx.put(broken ? moved.withStatus(ReplicaGroupStatus.invalid) : moved));
    }
  }

  /** Says at each pair whose disks have changed what is wrong; whether there is any. */
  private static boolean blame(ReplicaGroup group, Transaction tx) {
    boolean any = false;
    for (ReplicaPair pair : Moving.members(tx, group)) {
      String problem = Devices.problem(pair, tx);
      if (problem != null) {
        tx.put(pair.withStatusMessage(problem));
        any = true;
      }
    }
    return any;
  }
}
