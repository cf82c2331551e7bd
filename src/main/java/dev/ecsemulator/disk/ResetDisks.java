package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes several disks back to snapshots of their own, all of them or none. Source: the ResetDisks
 * page.
 */
@Ecs
final class ResetDisks implements Command<ResetDisks.Request> {

  record Request(List<Target> disk) {}

  record Target(String diskId, String snapshotId) {}

  private final DiskSnapshots snapshots;

  ResetDisks(DiskSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Resetting resetting = new Resetting(snapshots, tx);
    List<Answer> progress = new ArrayList<>();
    for (Target target : request.disk()) {
      resetting.reset(target.diskId(), target.snapshotId());
      progress.add(started(target.diskId()));
    }
    return Answer.of("OperationProgressSet", progress);
  }

  private static Answer started(String diskId) {
    return Answer.of("OperationStatus", "Success")
        .with("ErrorCode", "")
        .with("ErrorMsg", "")
        .with("RelatedItemSet", List.of(Answer.of("Name", "DiskId").with("Value", diskId)));
  }
}
