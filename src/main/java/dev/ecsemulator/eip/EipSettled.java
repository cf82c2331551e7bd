package dev.ecsemulator.eip;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** An address that is Available again is associated with nothing. */
@Component
final class EipSettled implements OnSettled<Eip> {

  @Override
  public Table<Eip> table() {
    return Eip.TABLE;
  }

  @Override
  public void settled(Eip eip, Transition<?> transition, Transaction tx) {
    if (eip.status() == EipStatus.Available && eip.association() != null) {
      tx.put(eip.withAssociation(null));
    }
  }
}
