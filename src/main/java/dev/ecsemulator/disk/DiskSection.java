package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Disks of a fixture: the parameters of CreateDisk, and what no operation can set. A disk is
 * attached if its entry names an instance, else available; in a passing state it moves on by
 * itself.
 */
@Component
final class DiskSection implements FixtureSection {

  private static final String ZONE = "zoneId";
  private static final String INSTANCE = "instanceId";
  private static final String CATEGORY = "category";
  private static final int USUAL_SIZE = 40;

  private final Catalog catalog;

  DiskSection(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "disks";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts", "instances");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "status",
        ZONE,
        INSTANCE,
        "device",
        "type",
        "diskName",
        "description",
        "size",
        CATEGORY,
        "performanceLevel",
        "portable",
        "deleteWithInstance",
        "encrypted",
        "kmsKeyId",
        "kmsAuthorised",
        "imageId",
        "sourceSnapshotId",
        "originInstanceId",
        "diskChargeType",
        "expiredTime",
        "multiAttach",
        "burstingEnabled",
        "provisionedIops",
        "enableAutoSnapshot",
        "deleteAutoSnapshot",
        "autoSnapshotPolicyId",
        "lockReasons",
        "resourceGroupId",
        "createdAt",
        "attachedAt",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String id = entry.text("id");
    if (tx.findAnywhere(Disk.TABLE, id).isPresent()) {
      throw entry.refused("id", "\"" + id + "\" is there already");
    }
    Instance instance = instance(entry, tx);
    DiskStatus status =
        entry.oneOf("status", instance == null ? DiskStatus.Available : DiskStatus.In_use);
    boolean free = status == DiskStatus.Available || status == DiskStatus.Creating;
    if (free == (instance != null)) {
      throw entry.refused(
          "status", "a disk is " + status + (free ? " without" : " with") + " an " + INSTANCE);
    }
    Disk disk = described(entry, id, instance, tx);
    enter(instance == null ? disk : attached(entry, disk, instance, status, tx), status, tx);
  }

  private static @Nullable Instance instance(FixtureNode entry, Transaction tx) {
    String id = entry.optionalText(INSTANCE);
    return id == null
        ? null
        : tx.find(Instance.TABLE, id)
            .orElseThrow(() -> entry.refused(INSTANCE, "there is no such instance in this region"));
  }

  private Disk described(
      FixtureNode entry, String id, @Nullable Instance instance, Transaction tx) {
    DiskCategory category = category(entry);
    boolean system = entry.oneOf("type", "data", List.of("data", "system")).equals("system");
    String chargeType = entry.oneOf("diskChargeType", "PostPaid", List.of("PostPaid", "PrePaid"));
    Instant createdAt = entry.optionalInstant("createdAt");
    boolean postPaid = chargeType.equals("PostPaid");
    if (postPaid == entry.has("expiredTime")) {
      throw entry.refused("expiredTime", "required for PrePaid, and only there");
    }
    return Disk.blank(
            id,
            tx.requiredRegionId(),
            zone(entry, instance, category, tx),
            createdAt == null ? tx.now() : createdAt)
        .type(system ? "system" : "data")
        .name(entry.text("diskName", ""))
        .description(entry.text("description", ""))
        .size(entry.integer("size", Math.max(USUAL_SIZE, category.minData())))
        .category(category.category())
        .performanceLevel(category.performanceLevel())
        .portable(entry.flag("portable", !category.isLocal() && (postPaid || system)))
        .deleteWithInstance(entry.flag("deleteWithInstance", system))
        .encrypted(entry.flag("encrypted", entry.has("kmsKeyId")))
        .kmsKeyId(entry.text("kmsKeyId", ""))
        .kmsAuthorised(entry.flag("kmsAuthorised", true))
        .imageId(entry.text("imageId", ""))
        .sourceSnapshotId(entry.text("sourceSnapshotId", ""))
        .originInstanceId(entry.optionalText("originInstanceId"))
        .chargeType(chargeType)
        .expiredTime(entry.optionalInstant("expiredTime"))
        .multiAttach(entry.oneOf("multiAttach", "Disabled", List.of("Disabled", "Enabled")))
        .burstingEnabled(entry.flag("burstingEnabled", false))
        .provisionedIops(entry.integer("provisionedIops", 0))
        .enableAutoSnapshot(entry.flag("enableAutoSnapshot", true))
        .deleteAutoSnapshot(entry.flag("deleteAutoSnapshot", false))
        .autoSnapshotPolicyId(entry.text("autoSnapshotPolicyId", ""))
        .attachedAt(entry.optionalInstant("attachedAt"))
        .lockReasons(entry.texts("lockReasons"))
        .resourceGroupId(entry.text("resourceGroupId", ""))
        .tags(
            entry.children("tags", "key", "value").stream()
                .map(tag -> new Tag(tag.text("key"), tag.text("value", "")))
                .toList())
        .build();
  }

  private DiskCategory category(FixtureNode entry) {
    String name = entry.text(CATEGORY, "cloud_essd");
    return catalog
        .diskCategory(name, entry.optionalText("performanceLevel"))
        .orElseThrow(() -> entry.refused(CATEGORY, "the catalogue has no " + name));
  }

  private String zone(
      FixtureNode entry, @Nullable Instance instance, DiskCategory category, Transaction tx) {
    if (category.isRegional()) {
      return "";
    }
    List<String> zones =
        catalog.region(tx.requiredRegionId()).map(Region::zones).orElseGet(List::of);
    if (entry.has(ZONE) || (instance == null && zones.isEmpty())) {
      String zone = entry.oneOf(ZONE, "", zones);
      if (instance != null && !instance.zoneId().equals(zone)) {
        throw entry.refused(ZONE, "the instance is in " + instance.zoneId());
      }
      return zone;
    }
    return instance == null ? zones.get(0) : instance.zoneId();
  }

  private static Disk attached(
      FixtureNode entry, Disk disk, Instance instance, DiskStatus status, Transaction tx) {
    Devices devices = Devices.of(instance, tx);
    if (disk.isSystem() && devices.hasSystemDisk()) {
      throw entry.refused("type", "the instance has a system disk already");
    }
    String device =
        entry.text(
            "device", disk.isSystem() ? Disk.SYSTEM_DEVICE : devices.nextFree().orElseThrow());
    if (devices.isUsed(device)) {
      throw entry.refused("device", device + " is taken");
    }
    Instant since = status == DiskStatus.Attaching ? null : tx.now();
    boolean leaving = status == DiskStatus.Detaching;
    return disk.isMultiAttach()
        ? disk.withAttachedAt(since)
            .withAttachments(List.of(new Disk.Attachment(instance.id(), device, since, leaving)))
        : disk.withInstanceId(instance.id()).withDevice(device).withAttachedAt(since);
  }

  private static void enter(Disk disk, DiskStatus status, Transaction tx) {
    switch (status) {
      case Creating -> tx.create(disk, "create");
      case Available, In_use -> tx.put(disk.withStatus(status));
      case ReIniting -> fire(tx, tx.put(disk.withStatus(DiskStatus.In_use)), "reinit");
      case Attaching -> fire(tx, tx.put(disk.withStatus(DiskStatus.Available)), "attach");
      case Detaching -> fire(tx, tx.put(disk.withStatus(DiskStatus.In_use)), "detach");
    }
  }

  private static void fire(Transaction tx, Disk disk, String event) {
    if (tx.fire(disk, event).isEmpty()) {
      throw new IllegalStateException(disk.status() + " has no event " + event);
    }
  }
}
