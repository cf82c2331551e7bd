package dev.ecsemulator.snapshot;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new snapshot is to be like, besides what its disk decides. For every package that has
 * snapshots made.
 *
 * @param name empty for none
 * @param type {@code user} or {@code auto}
 * @param category {@code standard} or, of old, {@code flash}
 * @param retentionDays after which it is released; null: never
 * @param instantAccessRetentionDays null: as long as it lives
 * @param groupId the snapshot-consistent group that it is made for; null if none
 */
@RecordBuilder
public record SnapshotOrder(
    String name,
    String description,
    String type,
    String category,
    boolean instantAccess,
    @Nullable Integer instantAccessRetentionDays,
    @Nullable Integer retentionDays,
    String resourceGroupId,
    @Nullable String groupId,
    List<Tag> tags)
    implements SnapshotOrderBuilder.With {

  private static final int TEN_TO_THE_9 = 1_000_000_000;
  private static final int TEN_TO_THE_5 = 100_000;

  /** A snapshot that someone asked for, with nothing but a name. */
  public static SnapshotOrder named(String name) {
    return new SnapshotOrder(name, "", "user", "standard", false, null, null, "", null, List.of());
  }

  /** Starts making the snapshot. Whether the disk is fit for it is for the caller to ask. */
  public Snapshot make(Disk disk, Transaction tx) {
    return tx.create(
        SnapshotBuilder.builder()
            .id(tx.newId("s", disk.regionId()))
            .regionId(disk.regionId())
            .status(SnapshotStatus.progressing)
            .name(name)
            .description(description)
            .type(type)
            .category(category)
            .sourceDiskId(disk.id())
            .sourceDiskType(disk.type())
            .sourceDiskSize(disk.size())
            .imageId(disk.imageId())
            .encrypted(disk.encrypted())
            .kmsKeyId(disk.kmsKeyId())
            .instantAccess(instantAccess)
            .instantAccessRetentionDays(instantAccessRetentionDays)
            .retentionDays(retentionDays)
            .serialNumber(serialNumber(tx))
            .resourceGroupId(resourceGroupId)
            .groupId(groupId)
            .createdAt(tx.now())
            .modifiedAt(tx.now())
            .tags(tags)
            .build(),
        "create");
  }

  /** As {@link #make}, unless something is in the way, which is then noted. */
  public Optional<Snapshot> makeIfFit(Disk disk, Catalog catalog, Transaction tx) {
    Optional<String> obstacle = new Fitness(catalog, tx).obstacle(disk);
    obstacle.ifPresent(code -> tx.note(disk, "no automatic snapshot was made: " + code));
    return obstacle.isPresent() ? Optional.empty() : Optional.of(make(disk, tx));
  }

  private static String serialNumber(Transaction tx) {
    return Math.floorMod(tx.newNumber(), TEN_TO_THE_5)
        + "-"
        + Math.floorMod(tx.newNumber(), TEN_TO_THE_9)
        + "-"
        + Math.floorMod(tx.newNumber(), TEN_TO_THE_9);
  }
}
