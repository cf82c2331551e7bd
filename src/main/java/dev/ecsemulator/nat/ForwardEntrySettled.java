package dev.ecsemulator.nat;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** A DNAT entry whose deletion is through goes. */
@Component
final class ForwardEntrySettled implements OnSettled<ForwardEntry> {

  @Override
  public Table<ForwardEntry> table() {
    return ForwardEntry.TABLE;
  }

  @Override
  public void settled(ForwardEntry entry, Transition<?> transition, Transaction tx) {
    if (entry.status() == NatEntryStatus.Deleting) {
      tx.remove(entry);
    }
  }
}
