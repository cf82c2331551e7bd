package dev.ecsemulator.snapshot;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * Snapshots of several disks of the same instant. Which they are, the snapshots know.
 *
 * @param instanceId whose disks they are; empty if disks were named instead
 */
@RecordBuilder
public record SnapshotGroup(
    String id,
    String regionId,
    String instanceId,
    String name,
    String description,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, SnapshotGroupBuilder.With {

  /** Where groups are stored. */
  public static final Table<SnapshotGroup> TABLE =
      Table.of("snapshot-group", SnapshotGroup.class)
          .indexedByMany("tag", SnapshotGroup::tags, Tag::indexed);

  @Override
  public Table<SnapshotGroup> table() {
    return TABLE;
  }

  /** The group of this id, or the operation's refusal. */
  static SnapshotGroup find(String id, View view) {
    return view.find(TABLE, id).orElseThrow(() -> view.error("InvalidSnapshotGroup.NotFound"));
  }

  /** The snapshots that belong to it, the newest first. */
  List<Snapshot> snapshots(View view) {
    return view.selectIn(regionId, Snapshot.TABLE).where("group", id).all();
  }

  /** What its snapshots have come to: it is complete when all of them are. */
  SnapshotStatus status(View view) {
    List<SnapshotStatus> all = snapshots(view).stream().map(Snapshot::status).toList();
    if (all.contains(SnapshotStatus.failed)) {
      return SnapshotStatus.failed;
    }
    return all.contains(SnapshotStatus.progressing)
        ? SnapshotStatus.progressing
        : SnapshotStatus.accomplished;
  }
}
