package dev.ecsemulator.replica;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** The end of the transitions of pairs that follow no group. */
@Component
final class PairSettled implements OnSettled<ReplicaPair> {

  @Override
  public Table<ReplicaPair> table() {
    return ReplicaPair.TABLE;
  }

  @Override
  public void settled(ReplicaPair pair, Transition<?> transition, Transaction tx) {
    String event = transition.event();
    String failure = pair.replication().failureOf(event);
    if (failure != null) {
      ReplicaPair failed =
          pair.withStatus(ReplicaPairStatus.valueOf(Moving.afterFailure(failure, transition)));
      Replication left = pair.replication().failed(event, failed.isCopying(), tx.now());
      Moving.carryOn(tx, tx.put(failed.withReplication(left)));
    } else if (pair.status() == ReplicaPairStatus.deleted) {
      tx.remove(pair);
    } else {
      ReplicaPair moved =
          pair.withReplication(pair.replication().after(event, pair.isCopying(), tx.now()));
      tx.put(checked(moved, event, tx));
    }
  }

  /** A new pair, and one whose copy is complete, shows what has become of its disks. */
  private static ReplicaPair checked(ReplicaPair pair, String event, Transaction tx) {
    ReplicaPairStatus wrong =
        switch (event) {
          case "create" -> ReplicaPairStatus.create_failed;
          case "copy" -> ReplicaPairStatus.invalid;
          default -> pair.status();
        };
    String problem = wrong == pair.status() ? null : Devices.problem(pair, tx);
    return problem == null ? pair : pair.withStatus(wrong).withStatusMessage(problem);
  }
}
