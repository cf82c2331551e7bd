package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A policy by which snapshots of disks are made and dropped. Which disks it is applied to, the
 * disks know.
 *
 * @param timePoints hours of the day in Beijing, 0 to 23
 * @param weekdays days of the week in Beijing, 1 (Monday) to 7
 * @param retentionDays -1 for ever
 * @param crossRegionCopy whether copies in other regions are wanted; kept and shown, but no copies
 *     are made
 * @param copiedSnapshotsRetentionDays -1 for ever
 */
@RecordBuilder
public record AutoSnapshotPolicy(
    String id,
    String regionId,
    AutoSnapshotPolicyStatus status,
    String name,
    List<Integer> timePoints,
    List<Integer> weekdays,
    int retentionDays,
    boolean crossRegionCopy,
    List<String> targetCopyRegions,
    int copiedSnapshotsRetentionDays,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Stateful<AutoSnapshotPolicy, AutoSnapshotPolicyStatus>,
        AutoSnapshotPolicyBuilder.With {

  /** The time points' time zone. */
  static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  /** What keeps something for ever. */
  static final int FOREVER = -1;

  /** Where policies are stored. */
  public static final Table<AutoSnapshotPolicy> TABLE =
      Table.of("auto-snapshot-policy", AutoSnapshotPolicy.class)
          .indexedByMany("tag", AutoSnapshotPolicy::tags, Tag::indexed);

  /** The policy's transition table. */
  public static final Lifecycle<AutoSnapshotPolicyStatus> LIFECYCLE =
      Lifecycle.load("auto-snapshot-policy", AutoSnapshotPolicyStatus.class);

  @Override
  public Table<AutoSnapshotPolicy> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<AutoSnapshotPolicyStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public AutoSnapshotPolicy withStatus(AutoSnapshotPolicyStatus status) {
    return AutoSnapshotPolicyBuilder.With.super.withStatus(status);
  }

  /** The first time point after an instant. */
  Instant nextAfter(Instant instant) {
    OffsetDateTime next = instant.atOffset(ZONE).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    while (!timePoints.contains(next.getHour())
        || !weekdays.contains(next.getDayOfWeek().getValue())) {
      next = next.plusHours(1);
    }
    return next.toInstant();
  }
}
