package dev.ecsemulator.snapshot;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** A complete snapshot is kept as long as it is to be kept, then released. */
@Component
final class SnapshotSettled implements OnSettled<Snapshot> {

  private final Uses uses;

  SnapshotSettled(Uses uses) {
    this.uses = uses;
  }

  @Override
  public Table<Snapshot> table() {
    return Snapshot.TABLE;
  }

  @Override
  public void settled(Snapshot snapshot, Transition<?> transition, Transaction tx) {
    switch (transition.event()) {
      case "create" -> Retention.start(tx.put(snapshot.withModifiedAt(tx.now())), tx);
      case "keep" -> {
        if (uses.byImage(snapshot, tx)) {
          Retention.prolong(snapshot, tx);
        } else {
          tx.remove(snapshot);
        }
      }
      default -> {}
    }
  }
}
