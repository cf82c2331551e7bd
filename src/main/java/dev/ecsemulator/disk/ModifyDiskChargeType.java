package dev.ecsemulator.disk;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes how disks of a subscription instance are paid for: with the instance, or by use. Source:
 * the ModifyDiskChargeType page.
 */
@Ecs
final class ModifyDiskChargeType implements Command<ModifyDiskChargeType.Request> {

  private static final String POST_PAID = "PostPaid";

  record Request(String instanceId, List<String> diskIds, @Nullable String diskChargeType) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    refuse(instance, tx);
    boolean byUse = POST_PAID.equals(request.diskChargeType());
    for (String id : request.diskIds()) {
      Disk disk = tx.find(Disk.TABLE, id).orElseThrow(() -> tx.error("InvalidDiskIds.NotFound"));
      refuse(disk, instance, byUse, tx);
      tx.put(
          disk.withChargeType(byUse ? POST_PAID : "PrePaid")
              .withExpiredTime(byUse ? null : instance.billing().expiredTime())
              .withPortable(byUse));
    }
    return Answer.of("OrderId", Long.toString(Subscription.newOrder(tx)));
  }

  private static void refuse(Instance instance, Transaction tx) {
    if (Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    if (!instance.isPrePaid()) {
      throw tx.error("ChargeTypeViolation");
    }
    if (!instance.billing().expiredTime().isAfter(tx.now())) {
      throw tx.error("InstanceExpiredOrInArrears");
    }
    if (!Guards.isAtRest(instance)) {
      throw tx.error("IncorrectInstanceStatus");
    }
  }

  private static void refuse(Disk disk, Instance instance, boolean byUse, Transaction tx) {
    if (disk.isMultiAttach()) {
      throw tx.error("InvalidOperation.MultiAttachDisk");
    }
    if (disk.isSystem() || !instance.id().equals(disk.instanceId())) {
      throw tx.error("InvalidOperation.DiskMustAttachedToInstance");
    }
    if (!byUse && !disk.portable() && disk.chargeType().equals(POST_PAID)) {
      throw tx.error("InvalidDiskIds.NotPortable");
    }
  }
}
