package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Applies a policy to disks, in place of the one that they had: by default a disk has one. Source:
 * the ApplyAutoSnapshotPolicy page.
 */
@Ecs
final class ApplyAutoSnapshotPolicy implements Command<ApplyAutoSnapshotPolicy.Request> {

  record Request(String autoSnapshotPolicyId, List<String> diskIds) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    AutoSnapshotPolicy policy = Policies.find(request.autoSnapshotPolicyId(), tx);
    List<Disk> disks = Policies.disks(request.diskIds(), tx);
    if (Account.of(tx).inArrears()) {
      throw tx.error("InvalidAccountStatus.NotEnoughBalance");
    }
    long unfit = disks.stream().filter(Disk::isLocal).count();
    if (unfit > 0) {
      throw tx.error(
          unfit == disks.size()
              ? "DiskCategory.OperationNotSupported"
              : "PartofDiskCategory.OperationNotSupported");
    }
    disks.forEach(disk -> tx.put(disk.withAutoSnapshotPolicyId(policy.id())));
    Schedule.plan(policy, tx);
    return Answer.empty();
  }
}
