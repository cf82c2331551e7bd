package dev.ecsemulator.snapshot;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a disk. It knows what its disk was like, because it can outlive the disk. {@link
 * SnapshotOrder} makes one.
 *
 * @param name empty if none was given
 * @param type {@code user} or {@code auto}
 * @param category {@code standard} or, of old, {@code flash}
 * @param sourceDiskType {@code system} or {@code data}
 * @param sourceDiskSize GiB
 * @param imageId the image that the disk started with; empty for a data disk
 * @param kmsKeyId empty if it is not encrypted
 * @param instantAccess whether it can be used before it is complete
 * @param instantAccessRetentionDays how long; null if it goes by {@code retentionDays}
 * @param retentionDays after which it is released; null: never
 * @param serialNumber three groups of digits
 * @param groupId the snapshot-consistent group that it belongs to; null if none
 */
@RecordBuilder
public record Snapshot(
    String id,
    String regionId,
    SnapshotStatus status,
    String name,
    String description,
    String type,
    String category,
    String sourceDiskId,
    String sourceDiskType,
    int sourceDiskSize,
    String imageId,
    boolean encrypted,
    String kmsKeyId,
    boolean instantAccess,
    @Nullable Integer instantAccessRetentionDays,
    @Nullable Integer retentionDays,
    String serialNumber,
    String resourceGroupId,
    @Nullable String groupId,
    Instant createdAt,
    Instant modifiedAt,
    List<Tag> tags)
    implements Stateful<Snapshot, SnapshotStatus>, SnapshotBuilder.With {

  /** Where snapshots are stored. */
  public static final Table<Snapshot> TABLE =
      Table.of("snapshot", Snapshot.class)
          .indexed("disk", Snapshot::sourceDiskId)
          .indexed("group", Snapshot::groupId)
          .indexed("status", snapshot -> snapshot.status().name())
          .indexedByMany("tag", Snapshot::tags, Tag::indexed);

  /** The snapshot's transition table. */
  public static final Lifecycle<SnapshotStatus> LIFECYCLE =
      Lifecycle.load("snapshot", SnapshotStatus.class);

  @Override
  public Table<Snapshot> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<SnapshotStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Snapshot withStatus(SnapshotStatus status) {
    return SnapshotBuilder.With.super.withStatus(status);
  }

  /** Whether disks and images can be made of it. */
  public boolean isUsable() {
    return status == SnapshotStatus.accomplished
        || (instantAccess && status == SnapshotStatus.progressing);
  }

  /** Whether a policy made it. */
  public boolean isAutomatic() {
    return type.equals("auto");
  }

  /** The chain of all snapshots of its disk. */
  public String linkId() {
    return "sl-" + sourceDiskId.substring(sourceDiskId.indexOf('-') + 1);
  }
}
