package dev.ecsemulator.snapshot;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/**
 * Deletes a snapshot, or stops making it. An unknown id is success, as documented. Source: the
 * DeleteSnapshot page.
 */
@Ecs
final class DeleteSnapshot implements Command<DeleteSnapshot.Request> {

  record Request(String snapshotId, boolean force) {}

  private final Uses uses;

  DeleteSnapshot(Uses uses) {
    this.uses = uses;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    tx.find(Snapshot.TABLE, request.snapshotId())
        .ifPresent(snapshot -> uses.delete(snapshot, request.force(), tx));
    return Answer.empty();
  }
}
