package dev.ecsemulator.snapshot;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Snapshots of a fixture: the parameters of CreateSnapshot, and what no operation can set. The disk
 * need not be there any more.
 */
@Component
final class SnapshotSection implements FixtureSection {

  private static final int USUAL_SIZE = 40;

  @Override
  public String name() {
    return "snapshots";
  }

  @Override
  public Set<String> after() {
    return Set.of("disks");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "status",
        "diskId",
        "sourceDiskType",
        "sourceDiskSize",
        "imageId",
        "snapshotName",
        "description",
        "snapshotType",
        "retentionDays",
        "instantAccess",
        "instantAccessRetentionDays",
        "encrypted",
        "kmsKeyId",
        "resourceGroupId",
        "createdAt",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String id = entry.text("id");
    if (tx.findAnywhere(Snapshot.TABLE, id).isPresent()) {
      throw entry.refused("id", "\"" + id + "\" is there already");
    }
    Instant createdAt = entry.optionalInstant("createdAt");
    Instant since = createdAt == null ? tx.now() : createdAt;
    Snapshot snapshot =
        source(entry, tx)
            .id(id)
            .regionId(tx.requiredRegionId())
            .status(entry.oneOf("status", SnapshotStatus.accomplished))
            .name(entry.text("snapshotName", ""))
            .description(entry.text("description", ""))
            .type(entry.oneOf("snapshotType", "user", List.of("user", "auto")))
            .category("standard")
            .instantAccess(entry.flag("instantAccess", false))
            .instantAccessRetentionDays(entry.optionalInteger("instantAccessRetentionDays"))
            .retentionDays(entry.optionalInteger("retentionDays"))
            .serialNumber("1-1-1")
            .resourceGroupId(entry.text("resourceGroupId", ""))
            .createdAt(since)
            .modifiedAt(since)
            .tags(entry.tags())
            .build();
    switch (snapshot.status()) {
      case progressing -> tx.create(snapshot, "create");
      case accomplished -> Retention.start(tx.put(snapshot), tx);
      case failed -> tx.put(snapshot);
    }
  }

  /** What is known of the disk if it is there, else what the entry says. */
  private static SnapshotBuilder source(FixtureNode entry, Transaction tx) {
    Disk disk = tx.find(Disk.TABLE, entry.text("diskId")).orElse(null);
    String key = entry.text("kmsKeyId", disk == null ? "" : disk.kmsKeyId());
    return SnapshotBuilder.builder()
        .sourceDiskId(entry.text("diskId"))
        .sourceDiskType(
            entry.oneOf(
                "sourceDiskType", disk == null ? "data" : disk.type(), List.of("data", "system")))
        .sourceDiskSize(entry.integer("sourceDiskSize", disk == null ? USUAL_SIZE : disk.size()))
        .imageId(entry.text("imageId", disk == null ? "" : disk.imageId()))
        .encrypted(entry.flag("encrypted", disk == null ? !key.isEmpty() : disk.encrypted()))
        .kmsKeyId(key);
  }
}
