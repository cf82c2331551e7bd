package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Releases a disk that is attached to nothing. An unknown id is success, as documented. */
@Ecs
final class DeleteDisk implements Command<DeleteDisk.Request> {

  record Request(String diskId) {}

  private final DiskSnapshots snapshots;

  DeleteDisk(DiskSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    tx.find(Disk.TABLE, request.diskId()).ifPresent(disk -> delete(disk, tx));
    return Answer.empty();
  }

  private void delete(Disk disk, Transaction tx) {
    boolean attached = !disk.instanceIds().isEmpty();
    if (disk.isSystem() && attached) {
      throw tx.error("DiskTypeViolation");
    }
    if (Copies.isWrittenTo(disk, tx)) {
      throw tx.error("InvalidDiskStatus.DeleteProtection");
    }
    if (snapshots.isBeingMade(disk, tx)) {
      throw tx.error("DiskCreatingSnapshot");
    }
    switch (disk.status()) {
      case Creating -> throw tx.error("IncorrectDiskStatus.Initializing");
      case In_use -> throw tx.error("DiskStillAttached");
      case Attaching, Detaching, ReIniting -> throw tx.error("IncorrectDiskStatus");
      case Available -> tx.remove(disk);
    }
  }
}
