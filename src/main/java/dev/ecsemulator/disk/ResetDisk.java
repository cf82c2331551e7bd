package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
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
    new Resetting(snapshots, tx).reset(request.diskId(), request.snapshotId());
    return Answer.empty();
  }
}
