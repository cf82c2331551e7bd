package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Makes a disk larger. The new size shows at once, also after an offline resize: what only comes
 * with the next start of the instance cannot be seen from outside. Source: the ResizeDisk page.
 */
@Ecs
final class ResizeDisk implements Command<ResizeDisk.Request> {

  private static final String ONLINE = "online";

  record Request(String diskId, Integer newSize, @Nullable String type) {}

  private final Catalog catalog;
  private final DiskSnapshots snapshots;

  ResizeDisk(Catalog catalog, DiskSnapshots snapshots) {
    this.catalog = catalog;
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Guards guards = new Guards(tx);
    Disk disk = guards.disk(request.diskId());
    boolean online = ONLINE.equals(request.type());
    refuseHolders(guards, disk, online, tx);
    guards.refuseUnpaid(disk);
    refuseDisk(disk, tx);
    if (disk.isMultiAttach() && online) {
      throw tx.error("InvalidOperation.MultiAttachDiskNotSupportResizeOnline");
    }
    refuseSize(disk, request.newSize(), tx);
    tx.put(disk.withSize(request.newSize()));
    return disk.chargeType().equals("PrePaid")
        ? Answer.of("OrderId", Long.toString(Subscription.newOrder(tx)))
        : Answer.empty();
  }

  private static void refuseHolders(Guards guards, Disk disk, boolean online, Transaction tx) {
    for (Instance instance : guards.holders(disk)) {
      guards.refuseLocked(instance);
      if (!Guards.isAtRest(instance)) {
        throw tx.error("IncorrectInstanceStatus");
      }
      if (online && instance.status() != InstanceStatus.Running) {
        throw tx.error("InvalidInstanceStatus.NotRunning");
      }
    }
  }

  private void refuseDisk(Disk disk, Transaction tx) {
    if (disk.isLocal()) {
      throw tx.error("OperationDenied");
    }
    if (disk.status() != DiskStatus.In_use && disk.status() != DiskStatus.Available) {
      throw tx.error("IncorrectDiskStatus");
    }
    if (Guards.isDetachedSystemDisk(disk)) {
      throw tx.error("InvalidDisk.DetachedSystemDisk");
    }
    if (Copies.isReplicated(disk, tx)) {
      throw tx.error("IncorrectDiskStatus.InReplication");
    }
    if (snapshots.isBeingMade(disk, tx)) {
      throw tx.error("DiskCreatingSnapshot");
    }
  }

  private void refuseSize(Disk disk, int size, Transaction tx) {
    if (size < disk.size()) {
      throw tx.error("InvalidDiskSize.TooSmall");
    }
    if (size == disk.size()) {
      throw tx.error("InvalidDiskSize");
    }
    DiskCategory category =
        catalog.diskCategory(disk.category(), disk.performanceLevel()).orElseThrow();
    if (size > (disk.isSystem() ? category.maxSystem() : category.maxData())) {
      throw tx.error(
          disk.isSystem()
              ? "InvalidSystemDiskSize.ValueNotSupported"
              : "InvalidDataDiskSize.ValueNotSupported");
    }
  }
}
