package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;

/**
 * Rebooting an instance, for the single and the batch operation. Checks in the order of {@link
 * Stopping}.
 */
final class Rebooting {

  private final Transaction tx;
  private final Guards guards;

  Rebooting(Transaction tx) {
    this.tx = tx;
    this.guards = new Guards(tx);
  }

  /** Reboots, or refuses with the operation's documented error. */
  Instance reboot(Instance instance, boolean forced) {
    guards.refuseSecurityLock(instance);
    guards.refuseUnpaid(instance);
    String event = forced ? "force-reboot" : "reboot";
    if (instance.lifecycle().fire(instance.status(), event).isEmpty()) {
      throw tx.error("IncorrectInstanceStatus");
    }
    guards.refuseUnfitDisks(guards.disks(instance));
    return tx.fire(instance, event).orElseThrow();
  }
}
