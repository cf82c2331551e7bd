package dev.ecsemulator.disk;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disk. {@link #blank} starts one with what new disks have.
 *
 * @param zoneId empty for a regional disk
 * @param size GiB
 * @param type {@code system} or {@code data}
 * @param category such as cloud_essd
 * @param performanceLevel PL0 to PL3 for cloud_essd, else empty
 * @param instanceId the instance it is attached to, being attached to or detached from; null if
 *     none, and always null for a multi-attach disk
 * @param device such as {@code /dev/xvda}; empty while detached
 * @param portable whether it can be detached and survive its instance
 * @param deleteWithInstance whether it goes when its instance goes
 * @param kmsKeyId empty if none
 * @param kmsAuthorised false if the service may not use the key; only a fixture says so
 * @param chargeType PostPaid or PrePaid
 * @param multiAttach Enabled or Disabled
 * @param attachedAt when it was last attached; null if never
 * @param detachedAt when it was last detached; null if never
 * @param originInstanceId for a system disk that was detached and for an elastic ephemeral disk:
 *     the only instance that it can go back to; null otherwise
 * @param attachments where a multi-attach disk is attached
 * @param lockReasons why it is locked: financial or security
 * @param autoSnapshotPolicyId empty if no policy is applied
 * @param expiredTime end of the subscription; null for PostPaid
 */
@RecordBuilder
public record Disk(
    String id,
    String regionId,
    String zoneId,
    DiskStatus status,
    String name,
    String description,
    int size,
    String type,
    String category,
    String performanceLevel,
    @Nullable String instanceId,
    String device,
    boolean portable,
    boolean deleteWithInstance,
    boolean encrypted,
    String kmsKeyId,
    boolean kmsAuthorised,
    String imageId,
    String sourceSnapshotId,
    String chargeType,
    String resourceGroupId,
    boolean enableAutoSnapshot,
    boolean deleteAutoSnapshot,
    boolean burstingEnabled,
    long provisionedIops,
    String multiAttach,
    Instant createdAt,
    @Nullable Instant attachedAt,
    @Nullable Instant detachedAt,
    List<Tag> tags,
    @Nullable String originInstanceId,
    List<Attachment> attachments,
    List<String> lockReasons,
    String autoSnapshotPolicyId,
    @Nullable Instant expiredTime)
    implements Stateful<Disk, DiskStatus>, DiskBuilder.With {

  /** The device of a system disk. */
  public static final String SYSTEM_DEVICE = "/dev/xvda";

  /** Where disks are stored. */
  public static final Table<Disk> TABLE =
      Table.of("disk", Disk.class)
          .indexedByMany("instance", Disk::instanceIds)
          .indexed("status", disk -> disk.status().name())
          .indexed("zone", Disk::zoneId)
          .indexed("type", Disk::type)
          .indexed(
              "snapshot",
              disk -> disk.sourceSnapshotId().isEmpty() ? null : disk.sourceSnapshotId())
          .indexed(
              "policy",
              disk -> disk.autoSnapshotPolicyId().isEmpty() ? null : disk.autoSnapshotPolicyId())
          .indexedByMany("tag", Disk::tags, Tag::indexed);

  /** The disk's transition table. */
  public static final Lifecycle<DiskStatus> LIFECYCLE = Lifecycle.load("disk", DiskStatus.class);

  /**
   * One attachment of a multi-attach disk.
   *
   * @param attachedAt null while it is being attached
   * @param detaching whether it is being detached
   */
  public record Attachment(
      String instanceId, String device, @Nullable Instant attachedAt, boolean detaching) {}

  /**
   * A pay-as-you-go data disk of category {@code cloud} that is attached to nothing. Automatic
   * snapshots: as recorded answers show new disks, not as the CreateDisk page says.
   */
  public static DiskBuilder blank(String id, String regionId, String zoneId, Instant createdAt) {
    return DiskBuilder.builder()
        .id(id)
        .regionId(regionId)
        .zoneId(zoneId)
        .createdAt(createdAt)
        .status(DiskStatus.Creating)
        .name("")
        .description("")
        .type("data")
        .category("cloud")
        .performanceLevel("")
        .device("")
        .portable(true)
        .kmsKeyId("")
        .kmsAuthorised(true)
        .imageId("")
        .sourceSnapshotId("")
        .chargeType("PostPaid")
        .resourceGroupId("")
        .enableAutoSnapshot(true)
        .deleteAutoSnapshot(false)
        .multiAttach("Disabled")
        .tags(List.of())
        .attachments(List.of())
        .lockReasons(List.of())
        .autoSnapshotPolicyId("");
  }

  @Override
  public Table<Disk> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<DiskStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Disk withStatus(DiskStatus status) {
    return DiskBuilder.With.super.withStatus(status);
  }

  /** Whether it is a system disk. */
  public boolean isSystem() {
    return type.equals("system");
  }

  /** Whether it belongs to the instance's host, so that a stop clears it. */
  public boolean isLocal() {
    return category.startsWith("local_") || category.startsWith("ephemeral_");
  }

  /** Whether it can be attached to several instances at once. */
  public boolean isMultiAttach() {
    return multiAttach.equals("Enabled");
  }

  /** Every instance that it is attached to, being attached to or detached from. */
  public List<String> instanceIds() {
    if (instanceId != null) {
      return List.of(instanceId);
    }
    return attachments.stream().map(Attachment::instanceId).toList();
  }

  /**
   * What stays of it when an instance that it is attached to is gone: a pay-as-you-go data disk.
   */
  public Disk leftBy(String goneInstanceId, Instant when) {
    return withInstanceId(null)
        .withDevice("")
        .withAttachments(
            attachments.stream()
                .filter(attachment -> !attachment.instanceId().equals(goneInstanceId))
                .toList())
        .withType("data")
        .withOriginInstanceId(null)
        .withPortable(true)
        .withChargeType("PostPaid")
        .withExpiredTime(null)
        .withDetachedAt(when);
  }
}
