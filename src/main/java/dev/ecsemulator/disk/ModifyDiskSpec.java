package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a disk's category, performance level or provisioned performance; the change shows at
 * once. Source: the ModifyDiskSpec page.
 */
@Ecs
final class ModifyDiskSpec implements Command<ModifyDiskSpec.Request> {

  private static final String ESSD = "cloud_essd";

  /** From the slowest to the fastest; others cannot be changed. */
  private static final List<String> CATEGORIES =
      List.of("cloud_efficiency", "cloud_ssd", "cloud_auto", ESSD);

  record Request(
      String diskId,
      @Nullable String diskCategory,
      @Nullable String performanceLevel,
      @Nullable Long provisionedIops,
      @Nullable Control performanceControlOptions,
      @Nullable String destinationZoneId) {}

  /** Limits of a disk in a dedicated cluster, of which there are none here. */
  record Control(@Nullable Integer iops, @Nullable Integer throughput, @Nullable String recover) {}

  private final Catalog catalog;
  private final DiskSnapshots snapshots;

  ModifyDiskSpec(Catalog catalog, DiskSnapshots snapshots) {
    this.catalog = catalog;
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Guards guards = new Guards(tx);
    Disk disk = guards.disk(request.diskId());
    List<Instance> holders = guards.holders(disk);
    holders.forEach(guards::refuseLocked);
    guards.refuseUnpaid(disk);
    refuseState(disk, holders, tx);
    if (request.performanceControlOptions() != null) {
      throw tx.error("InvalidPerformanceParameter.DiskNotInDedicatedStorageCluster");
    }
    if (request.destinationZoneId() != null) {
      throw tx.error("InvalidDestinationZoneId.DiskCategoryUnsupported");
    }
    DiskCategory target = target(request, disk, tx);
    refuseTarget(target, disk, holders, tx);
    Disk changed =
        disk.withCategory(target.category())
            .withPerformanceLevel(target.performanceLevel())
            .withProvisionedIops(iops(request, target, disk, tx))
            .withBurstingEnabled(
                disk.burstingEnabled() && target.category().equals(disk.category()));
    if (changed.equals(disk)) {
      throw tx.error("NoChangeInDiskCategoryAndPerformanceLevel");
    }
    tx.put(changed);
    Answer answer = Answer.of("TaskId", tx.newId("t", disk.regionId()));
    return disk.chargeType().equals("PrePaid")
        ? answer.with("OrderId", Long.toString(Subscription.newOrder(tx)))
        : answer;
  }

  private void refuseState(Disk disk, List<Instance> holders, Transaction tx) {
    if (disk.status() != DiskStatus.In_use && disk.status() != DiskStatus.Available) {
      throw tx.error("InvalidStatus.DiskNotReady");
    }
    if (!holders.stream().allMatch(Guards::isAtRest)) {
      throw tx.error("InvalidOperation.InstanceStatusUnsupported");
    }
    if (!CATEGORIES.contains(disk.category())) {
      throw tx.error("OperationDenied");
    }
    if (disk.isMultiAttach()) {
      throw tx.error("InvalidOperation.MultiAttachDisk");
    }
    if (Guards.isDetachedSystemDisk(disk)) {
      throw tx.error("InvalidDisk.DetachedSystemDisk", disk.id());
    }
    if (Copies.isReplicated(disk, tx)) {
      throw tx.error("InvalidOperation.DiskInReplicaPairsUnsupported");
    }
    if (snapshots.isBeingMade(disk, tx)) {
      throw tx.error("DiskCreatingSnapshot");
    }
  }

  private DiskCategory target(Request request, Disk disk, Transaction tx) {
    String category = request.diskCategory() == null ? disk.category() : request.diskCategory();
    String level = request.performanceLevel();
    if (!category.equals(ESSD) && level != null) {
      throw tx.error("InvalidPerformanceLevelParam.Mismatch");
    }
    boolean stays = category.equals(disk.category()) && level == null;
    return catalog
        .diskCategory(category, stays ? disk.performanceLevel() : level)
        .orElseThrow(() -> tx.invalid("DiskCategory"));
  }

  private static void refuseTarget(
      DiskCategory target, Disk disk, List<Instance> holders, Transaction tx) {
    if (disk.chargeType().equals("PrePaid")) {
      int step = CATEGORIES.indexOf(target.category()) - CATEGORIES.indexOf(disk.category());
      if (step < 0) {
        throw tx.error("Downgrade.NotSupported");
      }
      if (step == 0 && target.performanceLevel().compareTo(disk.performanceLevel()) < 0) {
        throw tx.error("InvalidPerformanceLevel.TooLow");
      }
    }
    if (!holders.stream().allMatch(instance -> target.fits(instance.type()))) {
      throw tx.error("InvalidInstanceType.NotSupportDiskCategory");
    }
    int least = disk.isSystem() ? target.minSystem() : target.minData();
    int most = disk.isSystem() ? target.maxSystem() : target.maxData();
    if (disk.size() < least || disk.size() > most) {
      throw tx.error(
          target.category().equals(ESSD)
              ? "OperationDenied.PerformanceLevelNotMatch"
              : "OperationDenied");
    }
  }

  private static long iops(Request request, DiskCategory target, Disk disk, Transaction tx) {
    Long asked = request.provisionedIops();
    if (asked == null) {
      return target.category().equals(disk.category()) ? disk.provisionedIops() : 0;
    }
    Performance.refuseIops(asked, target.category(), disk.size(), tx);
    return asked;
  }
}
