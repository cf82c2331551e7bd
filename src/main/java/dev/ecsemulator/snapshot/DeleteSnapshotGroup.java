package dev.ecsemulator.snapshot;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Deletes a group with all its snapshots, unless one of them is needed. Source: the
 * DeleteSnapshotGroup page.
 */
@Ecs
final class DeleteSnapshotGroup implements Command<DeleteSnapshotGroup.Request> {

  record Request(String snapshotGroupId) {}

  private final Uses uses;

  DeleteSnapshotGroup(Uses uses) {
    this.uses = uses;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    SnapshotGroup group = SnapshotGroup.find(request.snapshotGroupId(), tx);
    List<Snapshot> snapshots = group.snapshots(tx);
    snapshots.forEach(snapshot -> uses.delete(snapshot, false, tx));
    tx.remove(group);
    return Answer.of(
        "OperationProgressSet", snapshots.stream().map(DeleteSnapshotGroup::deleted).toList());
  }

  private static Answer deleted(Snapshot snapshot) {
    return Answer.of("OperationStatus", "Success")
        .with("ErrorCode", "")
        .with("ErrorMsg", "")
        .with(
            "RelatedItemSet",
            List.of(Answer.of("Name", "SnapshotId").with("Value", snapshot.id())));
  }
}
