package dev.ecsemulator.snapshot;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.time.Duration;
import java.time.Instant;

/**
 * A snapshot as DescribeSnapshots shows it. The progress is the share of the time that making it
 * takes.
 */
final class SnapshotAnswer {

  private final Uses uses;
  private final View view;

  SnapshotAnswer(Uses uses, View view) {
    this.uses = uses;
    this.view = view;
  }

  Answer of(Snapshot snapshot) {
    Answer answer =
        Answer.of("SnapshotId", snapshot.id())
            .with("RegionId", snapshot.regionId())
            .with("SnapshotName", snapshot.name())
            .with("Description", snapshot.description())
            .with("SnapshotType", snapshot.type())
            .with("Category", snapshot.category())
            .with("Usage", uses.of(snapshot, view))
            .with("SnapshotSN", snapshot.serialNumber())
            .with("SnapshotLinkId", snapshot.linkId())
            .with("ProductCode", "")
            .with("ResourceGroupId", snapshot.resourceGroupId())
            .with("CreationTime", WireTime.second(snapshot.createdAt()))
            .with("LastModifiedTime", WireTime.second(snapshot.modifiedAt()))
            .with("RetentionDays", snapshot.retentionDays())
            .with("Tags", Tag.answers(snapshot.tags()));
    source(answer, snapshot);
    state(answer, snapshot);
    return answer;
  }

  private static void source(Answer answer, Snapshot snapshot) {
    answer
        .with("SourceDiskId", snapshot.sourceDiskId())
        .with("SourceDiskType", snapshot.sourceDiskType())
        .with("SourceDiskSize", Integer.toString(snapshot.sourceDiskSize()))
        .with("SourceStorageType", "disk")
        .with("Encrypted", snapshot.encrypted())
        .with("KMSKeyId", snapshot.kmsKeyId());
  }

  private void state(Answer answer, Snapshot snapshot) {
    Integer days = snapshot.instantAccessRetentionDays();
    answer
        .with("Status", snapshot.status())
        .with("Progress", progress(snapshot))
        .with("RemainTime", (int) remaining(snapshot).toSeconds())
        .with("Available", snapshot.isUsable())
        .with("InstantAccess", snapshot.instantAccess())
        .with(
            "InstantAccessRetentionDays",
            snapshot.instantAccess() && days == null ? snapshot.retentionDays() : days);
  }

  /** The share of its making that is done, such as {@code 50%}. */
  String progress(Snapshot snapshot) {
    return switch (snapshot.status()) {
      case accomplished -> "100%";
      case failed -> "0%";
      case progressing -> {
        long done = Duration.between(snapshot.createdAt(), view.now()).toMillis();
        long all = done + remaining(snapshot).toMillis();
        yield (all == 0 ? 0 : 100 * done / all) + "%";
      }
    };
  }

  private Duration remaining(Snapshot snapshot) {
    Instant end =
        snapshot.status() == SnapshotStatus.progressing ? view.dueOf(snapshot) : view.now();
    return end == null || end.isBefore(view.now())
        ? Duration.ZERO
        : Duration.between(view.now(), end);
  }
}
