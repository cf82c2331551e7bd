package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/**
 * Deletes a policy and takes it off its disks; the snapshots that it has made stay. Source: the
 * DeleteAutoSnapshotPolicy page.
 */
@Ecs
final class DeleteAutoSnapshotPolicy implements Command<DeleteAutoSnapshotPolicy.Request> {

  record Request(String autoSnapshotPolicyId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    AutoSnapshotPolicy policy = Policies.find(request.autoSnapshotPolicyId(), tx);
    Schedule.disks(policy, tx).all().forEach(disk -> tx.put(disk.withAutoSnapshotPolicyId("")));
    tx.remove(policy);
    return Answer.empty();
  }
}
