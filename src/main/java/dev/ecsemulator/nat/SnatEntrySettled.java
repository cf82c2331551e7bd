package dev.ecsemulator.nat;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** A SNAT entry whose deletion is through goes. */
@Component
final class SnatEntrySettled implements OnSettled<SnatEntry> {

  @Override
  public Table<SnatEntry> table() {
    return SnatEntry.TABLE;
  }

  @Override
  public void settled(SnatEntry entry, Transition<?> transition, Transaction tx) {
    if (entry.status() == NatEntryStatus.Deleting) {
      tx.remove(entry);
    }
  }
}
