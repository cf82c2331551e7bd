package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes policies, or a certain one, off disks. Source: the CancelAutoSnapshotPolicy page. */
@Ecs
final class CancelAutoSnapshotPolicy implements Command<CancelAutoSnapshotPolicy.Request> {

  record Request(List<String> diskIds, @Nullable String autoSnapshotPolicyId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Disk> disks = Policies.disks(request.diskIds(), tx);
    String only = request.autoSnapshotPolicyId();
    if (only != null && tx.find(AutoSnapshotPolicy.TABLE, only).isEmpty()) {
      throw tx.error("InvalidOperation.SnapshotPolicyHasDeleted");
    }
    disks.stream()
        .filter(disk -> only == null || only.equals(disk.autoSnapshotPolicyId()))
        .forEach(disk -> tx.put(disk.withAutoSnapshotPolicyId("")));
    return Answer.empty();
  }
}
