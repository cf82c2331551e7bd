package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.snapshot.Snapshot;
import dev.ecsemulator.snapshot.SnapshotOrder;
import dev.ecsemulator.statemachine.Transition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * At a time point a policy makes a snapshot of each of its disks that allows it, and drops the
 * oldest automatic one of a disk that has as many as it may. Source: the CreateAutoSnapshotPolicy
 * page.
 */
@Component
final class AutoSnapshotPolicySettled implements OnSettled<AutoSnapshotPolicy> {

  private final Catalog catalog;

  AutoSnapshotPolicySettled(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Table<AutoSnapshotPolicy> table() {
    return AutoSnapshotPolicy.TABLE;
  }

  @Override
  public void settled(AutoSnapshotPolicy policy, Transition<?> transition, Transaction tx) {
    if (!Account.of(tx).inArrears()) {
      Schedule.disks(policy, tx)
          .filter(Disk::enableAutoSnapshot)
          .all()
          .forEach(disk -> snapshot(policy, disk, tx));
    }
    Schedule.plan(policy, tx);
  }

  private void snapshot(AutoSnapshotPolicy policy, Disk disk, Transaction tx) {
    Integer days =
        policy.retentionDays() == AutoSnapshotPolicy.FOREVER ? null : policy.retentionDays();
    LocalDate day = tx.now().atOffset(AutoSnapshotPolicy.ZONE).toLocalDate();
    String name = "auto2.0_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "_" + policy.id();
    SnapshotOrder.named(name)
        .withType("auto")
        .withRetentionDays(days)
        .makeIfFit(disk, catalog, tx)
        .ifPresent(made -> dropOldest(disk, tx));
  }

  private void dropOldest(Disk disk, Transaction tx) {
    List<Snapshot> automatic =
        tx.selectIn(disk.regionId(), Snapshot.TABLE)
            .where("disk", disk.id())
            .filter(Snapshot::isAutomatic)
            .all();
    int most = catalog.quota("autoSnapshotsPerDisk");
    automatic.stream().skip(most).forEach(tx::remove);
  }
}
