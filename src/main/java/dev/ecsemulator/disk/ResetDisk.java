package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Takes a disk back to a snapshot of its own. Source: the ResetDisk page. */
@Ecs
final class ResetDisk implements Command<ResetDisk.Request> {

  record Request(String diskId, String snapshotId) {}

  private final DiskSnapshots snapshots;

  ResetDisk(DiskSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Guards guards = new Guards(tx);
    Disk disk = guards.disk(request.diskId());
    DiskSnapshots.Source source =
        snapshots
            .find(request.snapshotId(), tx)
            .orElseThrow(() -> tx.error("InvalidSnapshotId.NotFound"));
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
      throw tx.error("InvalidOperation.DiskResetInProgress");
    }
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
    return Answer.empty();
  }
}
