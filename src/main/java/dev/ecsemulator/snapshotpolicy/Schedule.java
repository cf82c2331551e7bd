package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import java.time.Duration;

/** When a policy makes snapshots next; without disks it makes none. */
final class Schedule {

  private Schedule() {}

  /** The disks that a policy is applied to. */
  static Selection<Disk> disks(AutoSnapshotPolicy policy, View view) {
    return view.selectIn(policy.regionId(), Disk.TABLE).where("policy", policy.id());
  }

  /** Plans the next time point, in place of one that was planned before. */
  static void plan(AutoSnapshotPolicy policy, Transaction tx) {
    if (disks(policy, tx).count() == 0) {
      tx.cancel(policy);
      return;
    }
    Duration delay = Duration.between(tx.now(), policy.nextAfter(tx.now()));
    if (tx.fire(policy, "wait", delay).isEmpty()) {
      throw new IllegalStateException(policy.id() + " is " + policy.status());
    }
  }
}
