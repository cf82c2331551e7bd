package dev.ecsemulator.snapshot;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes what can be changed of a snapshot. Source: the ModifySnapshotAttribute page. */
@Ecs
final class ModifySnapshotAttribute implements Command<ModifySnapshotAttribute.Request> {

  record Request(
      String snapshotId,
      @Nullable String snapshotName,
      @Nullable String description,
      boolean disableInstantAccess,
      @Nullable Integer retentionDays) {

    boolean changesNothing() {
      return snapshotName == null
          && description == null
          && !disableInstantAccess
          && retentionDays == null;
    }
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Snapshot snapshot =
        tx.find(Snapshot.TABLE, request.snapshotId())
            .orElseThrow(() -> tx.error("InvalidSnapshotId.NotFound"));
    if (request.changesNothing()) {
      throw tx.error("NoAttributeToModify");
    }
    Snapshot changed = tx.put(changed(request, snapshot, tx).withModifiedAt(tx.now()));
    if (request.retentionDays() != null) {
      Retention.start(changed, tx);
    }
    return Answer.empty();
  }

  private static Snapshot changed(Request request, Snapshot before, Transaction tx) {
    Snapshot snapshot = before;
    if (request.snapshotName() != null) {
      snapshot = snapshot.withName(request.snapshotName());
    }
    if (request.description() != null) {
      snapshot = snapshot.withDescription(request.description());
    }
    if (request.disableInstantAccess()) {
      snapshot = snapshot.withInstantAccess(false).withInstantAccessRetentionDays(null);
    }
    Integer days = request.retentionDays();
    if (days == null) {
      return snapshot;
    }
    if (before.status() != SnapshotStatus.accomplished) {
      throw tx.error("InvalidSnapshotId.NotReady");
    }
    Integer now = before.retentionDays();
    if (now == null || days < now) {
      throw tx.error("InvalidOperation.DecreaseRetentionDaysUnsupported");
    }
    return snapshot.withRetentionDays(days);
  }
}
