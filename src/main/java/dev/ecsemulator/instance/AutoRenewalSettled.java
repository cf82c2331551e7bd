package dev.ecsemulator.instance;

import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Renews a subscription whose time has come, and schedules the next renewal. */
@Component
final class AutoRenewalSettled implements OnSettled<AutoRenewal> {

  @Override
  public Table<AutoRenewal> table() {
    return AutoRenewal.TABLE;
  }

  @Override
  public void settled(AutoRenewal renewal, Transition<?> transition, Transaction tx) {
    tx.remove(renewal);
    tx.findAnywhere(Instance.TABLE, renewal.id()).ifPresent(instance -> renew(instance, tx));
  }

  private static void renew(Instance instance, Transaction tx) {
    Instance.RenewalPolicy policy = instance.billing().renewal();
    Instant end =
        new Term(policy.period(), policy.unit()).after(instance.billing().expiredTime(), tx.now());
    AutoRenewal.extend(tx, instance, end);
    tx.note(instance, "Its subscription is renewed until " + WireTime.minute(end) + ".");
  }
}
