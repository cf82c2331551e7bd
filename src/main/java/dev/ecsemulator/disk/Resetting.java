package dev.ecsemulator.disk;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.Transaction;

/**
 * Taking a disk back to a snapshot of its own, for the single and the batch operation. Sources: the
 * pages of ResetDisk and ResetDisks; the order of the checks is ours.
 */
final class Resetting {

  private final DiskSnapshots snapshots;
  private final Transaction tx;
  private final Guards guards;

  Resetting(DiskSnapshots snapshots, Transaction tx) {
    this.snapshots = snapshots;
    this.tx = tx;
    this.guards = new Guards(tx);
  }

  /** Starts going back, or refuses with the operation's documented error. */
  void reset(String diskId, String snapshotId) {
    Disk disk = guards.disk(diskId);
    DiskSnapshots.Source source =
        snapshots.find(snapshotId, tx).orElseThrow(() -> tx.error("InvalidSnapshotId.NotFound"));
    refuseDisk(disk);
    if (!source.diskId().equals(disk.id())) {
      throw tx.error("InvalidParameter.Mismatch");
    }
    if (!source.complete()) {
      throw tx.error("InvalidSnapshotId.NotReady");
    }
    if (snapshots.isBeingMade(disk, tx)) {
      throw tx.error("IncorrectDiskStatus.HasUnfinishedSnapshot");
    }
    Disk resetting = tx.fire(disk, "reset").orElseThrow(() -> tx.error("IncorrectDiskStatus"));
    tx.note(resetting, "goes back to " + source.id());
  }

  private void refuseDisk(Disk disk) {
    if (disk.isLocal()) {
      throw tx.error("DiskCategory.OperationNotSupported");
    }
    for (Instance instance : guards.holders(disk)) {
      guards.refuseLocked(instance);
      if (instance.status() != InstanceStatus.Stopped) {
        throw tx.error("IncorrectInstanceStatus");
      }
    }
    if (disk.status() == DiskStatus.ReIniting) {
      String code = "InvalidOperation.DiskResetInProgress";
      throw tx.error(tx.documents(code) ? code : "IncorrectDiskStatus");
    }
  }
}
