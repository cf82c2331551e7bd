package dev.ecsemulator.disk;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates a data disk: pay-as-you-go in a zone, or by subscription for an instance, to which it is
 * then attached. Source: the CreateDisk page.
 */
@Ecs
final class CreateDisk implements Command<CreateDisk.Request> {

  private static final String DISABLED = "Disabled";

  record Request(
      @Nullable String zoneId,
      @Nullable String instanceId,
      @Nullable String snapshotId,
      @Nullable String diskName,
      @Nullable String description,
      @Nullable Integer size,
      @Nullable String diskCategory,
      @Nullable String performanceLevel,
      @Nullable Boolean encrypted,
      @Nullable String encryptAlgorithm,
      @Nullable String kmsKeyId,
      @Nullable String multiAttach,
      boolean burstingEnabled,
      @Nullable Long provisionedIops,
      @Nullable String resourceGroupId,
      @Nullable String storageSetId,
      @Nullable String storageClusterId,
      List<Tag> tag) {}

  private final Catalog catalog;
  private final DiskSnapshots snapshots;

  CreateDisk(Catalog catalog, DiskSnapshots snapshots) {
    this.catalog = catalog;
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    if (request.zoneId() != null && request.instanceId() != null) {
      throw tx.error("InvalidParam.ZoneIdAndInstanceId.Conflict");
    }
    Instance instance = request.instanceId() == null ? null : host(request.instanceId(), tx);
    NewDiskRules rules = new NewDiskRules(catalog, tx);
    DiskCategory category = rules.category(request);
    DiskSnapshots.Source source = rules.source(request, category, snapshots);
    boolean encrypted =
        Boolean.TRUE.equals(request.encrypted()) || (source != null && source.encrypted());
    Disk disk =
        Disk.blank(
                tx.newId("d"),
                tx.requiredRegionId(),
                zone(request, instance, category, tx),
                tx.now())
            .name(orEmpty(request.diskName()))
            .description(orEmpty(request.description()))
            .size(rules.size(request, category, source))
            .sourceSnapshotId(orEmpty(request.snapshotId()))
            .category(category.category())
            .performanceLevel(category.performanceLevel())
            .encrypted(encrypted)
            .kmsKeyId(encrypted ? key(request, instance, source, tx) : "")
            .multiAttach(request.multiAttach() == null ? DISABLED : request.multiAttach())
            .burstingEnabled(request.burstingEnabled())
            .provisionedIops(request.provisionedIops() == null ? 0 : request.provisionedIops())
            .build();
    if (instance != null) {
      Disk attached = tx.create(subscribed(disk, instance, tx), "create-attached");
      return Answer.of("DiskId", attached.id())
          .with("OrderId", Long.toString(Subscription.newOrder(tx)));
    }
    Disk made =
        tx.create(
            disk.withResourceGroupId(orEmpty(request.resourceGroupId()))
                .withTags(Tag.checked(request.tag(), tx)),
            "create");
    return Answer.of("DiskId", made.id());
  }

  /** The subscription instance that gets the disk. */
  private Instance host(String id, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, id).orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    if (!instance.isPrePaid()) {
      throw tx.error("InvalidInstanceChargeType.ValueNotSupported");
    }
    if (instance.status() != InstanceStatus.Running
        && instance.status() != InstanceStatus.Stopped) {
      throw tx.error("InvalidStatus.ValueNotSupported");
    }
    Devices devices = Devices.of(instance, tx);
    if (!devices.hasSystemDisk()) {
      throw tx.error("InvalidInstance.NotFoundSystemDisk");
    }
    if (devices.dataDisks() >= catalog.quota("dataDisksPerInstance")) {
      throw tx.error("InstanceDiskCategoryLimitExceed");
    }
    return instance;
  }

  private String zone(
      Request request, @Nullable Instance instance, DiskCategory category, Transaction tx) {
    if (category.isRegional()) {
      if (request.zoneId() != null) {
        throw tx.error("InvalidZoneId.DiskCategoryUnsupported");
      }
      return "";
    }
    if (instance != null) {
      return instance.zoneId();
    }
    String zone = request.zoneId();
    if (zone == null) {
      throw tx.missing("ZoneId");
    }
    List<String> zones =
        catalog.region(tx.requiredRegionId()).map(Region::zones).orElseGet(List::of);
    if (!zones.contains(zone)) {
      throw tx.error("InvalidZoneId.NotFound");
    }
    return zone;
  }

  /** The key that was asked for, or the snapshot's, or the service's own. */
  private static String key(
      Request request,
      @Nullable Instance instance,
      DiskSnapshots.@Nullable Source source,
      Transaction tx) {
    String asked = request.kmsKeyId();
    if (asked != null && instance == null) {
      return asked;
    }
    return source != null && source.encrypted()
        ? source.kmsKeyId()
        : UUID.nameUUIDFromBytes(
                (tx.account() + " " + tx.requiredRegionId()).getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  private static Disk subscribed(Disk disk, Instance instance, Transaction tx) {
    return disk.withInstanceId(instance.id())
        .withDevice(Devices.of(instance, tx).nextFree().orElseThrow())
        .withChargeType("PrePaid")
        .withExpiredTime(instance.billing().expiredTime())
        .withPortable(false)
        .withDeleteWithInstance(true);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
