package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;

/** What will happen to an instance by itself: its release, and the renewal of its subscription. */
final class Deadlines {

  private Deadlines() {}

  /** Schedules what the instance's billing says, in place of what was scheduled before. */
  static void schedule(Transaction tx, Instance instance) {
    forget(tx, instance);
    AutoRelease.schedule(tx, instance);
    AutoRenewal.schedule(tx, instance);
  }

  /** Lets nothing happen any more. */
  static void forget(Transaction tx, Instance instance) {
    tx.findAnywhere(AutoRelease.TABLE, instance.id()).ifPresent(tx::remove);
    tx.findAnywhere(AutoRenewal.TABLE, instance.id()).ifPresent(tx::remove);
  }
}
