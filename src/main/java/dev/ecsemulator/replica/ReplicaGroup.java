package dev.ecsemulator.replica;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A replication pair-consistent group. It is stored in its primary region and seen from both. Which
 * pairs it has is said by the pairs.
 */
@RecordBuilder
public record ReplicaGroup(
    String id,
    ReplicaGroupStatus status,
    String name,
    String description,
    Replication replication,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Replica, Stateful<ReplicaGroup, ReplicaGroupStatus>, ReplicaGroupBuilder.With {

  /** Where groups are stored. */
  public static final Table<ReplicaGroup> TABLE = Table.of("replica-group", ReplicaGroup.class);

  /** The group's transition table. */
  public static final Lifecycle<ReplicaGroupStatus> LIFECYCLE =
      Lifecycle.load("replica-group", ReplicaGroupStatus.class);

  @Override
  public String regionId() {
    return route().primary().regionId();
  }

  @Override
  public Table<ReplicaGroup> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<ReplicaGroupStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public ReplicaGroup withStatus(ReplicaGroupStatus status) {
    return ReplicaGroupBuilder.With.super.withStatus(status);
  }

  @Override
  public ReplicaGroup withTags(List<Tag> tags) {
    return ReplicaGroupBuilder.With.super.withTags(tags);
  }

  /** {@code wait}, the pause between two copies, lasts the RPO. */
  @Override
  public Duration delayOf(String event) {
    return Duration.ofSeconds(replication.rpo());
  }

  /** Whether a copy is under way. */
  boolean isCopying() {
    return status == ReplicaGroupStatus.syncing || status == ReplicaGroupStatus.manual_syncing;
  }
}
