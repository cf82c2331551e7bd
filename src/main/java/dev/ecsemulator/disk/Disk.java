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
 * A disk.
 *
 * @param size GiB
 * @param type {@code system} or {@code data}
 * @param category such as cloud_essd
 * @param performanceLevel PL0 to PL3 for cloud_essd, else empty
 * @param instanceId the instance it is attached to, being attached to or detached from; null if
 *     none
 * @param device such as {@code /dev/xvda}; empty while detached
 * @param portable whether it can be detached and survive its instance
 * @param deleteWithInstance whether it goes when its instance goes
 * @param kmsKeyId empty if none
 * @param kmsAuthorised false if the service may not use the key; only a fixture says so
 * @param chargeType PostPaid or PrePaid
 * @param attachedAt when it was last attached; null if never
 * @param detachedAt when it was last detached; null if never
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
    List<Tag> tags)
    implements Stateful<Disk, DiskStatus>, DiskBuilder.With {

  /** Where disks are stored. */
  public static final Table<Disk> TABLE =
      Table.of("disk", Disk.class)
          .indexed("instance", Disk::instanceId)
          .indexed("status", disk -> disk.status().name())
          .indexedByMany("tag", disk -> disk.tags().stream().map(Tag::indexed).toList());

  /** The disk's transition table. */
  public static final Lifecycle<DiskStatus> LIFECYCLE = Lifecycle.load("disk", DiskStatus.class);

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
}
