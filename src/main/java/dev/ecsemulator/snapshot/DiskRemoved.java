package dev.ecsemulator.snapshot;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.repository.OnRemoved;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import org.springframework.stereotype.Component;

/**
 * A released disk takes with it the snapshots that are not complete, and its automatic ones if it
 * is set to. Sources: the CreateSnapshot page; DeleteAutoSnapshot of ModifyDiskAttribute.
 */
@Component
final class DiskRemoved implements OnRemoved<Disk> {

  private final Uses uses;

  DiskRemoved(Uses uses) {
    this.uses = uses;
  }

  @Override
  public Table<Disk> table() {
    return Disk.TABLE;
  }

  @Override
  public void removed(Disk disk, Transaction tx) {
    tx.selectIn(disk.regionId(), Snapshot.TABLE).where("disk", disk.id()).all().stream()
        .filter(
            snapshot ->
                snapshot.status() == SnapshotStatus.progressing
                    || (snapshot.isAutomatic() && disk.deleteAutoSnapshot()))
        .filter(snapshot -> !uses.byImage(snapshot, tx))
        .forEach(tx::remove);
  }
}
