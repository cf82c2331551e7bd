package dev.ecsemulator.snapshot;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes name and description of a group of snapshots. */
@Ecs
final class ModifySnapshotGroup implements Command<ModifySnapshotGroup.Request> {

  record Request(String snapshotGroupId, @Nullable String name, @Nullable String description) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    SnapshotGroup group = SnapshotGroup.find(request.snapshotGroupId(), tx);
    String name = request.name();
    String description = request.description();
    tx.put(
        group
            .withName(name == null ? group.name() : name)
            .withDescription(description == null ? group.description() : description));
    return Answer.empty();
  }
}
