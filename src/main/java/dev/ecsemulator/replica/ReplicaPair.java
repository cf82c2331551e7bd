package dev.ecsemulator.replica;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replication pair. It is stored in its primary region and seen from both.
 *
 * @param statusMessage why it is invalid or create_failed; else empty
 * @param chargeType POSTPAY or PREPAY
 * @param expiredTime end of the subscription; null for POSTPAY
 * @param groupId the group that it follows, or null
 */
@RecordBuilder
public record ReplicaPair(
    String id,
    ReplicaPairStatus status,
    String statusMessage,
    String name,
    String description,
    String primaryDiskId,
    String standbyDiskId,
    Replication replication,
    String chargeType,
    @Nullable Instant expiredTime,
    @Nullable String groupId,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Replica, Stateful<ReplicaPair, ReplicaPairStatus>, ReplicaPairBuilder.With {

  /** Where pairs are stored. */
  public static final Table<ReplicaPair> TABLE =
      Table.of("replica-pair", ReplicaPair.class).indexed("group", ReplicaPair::groupId);

  /** The pair's transition table. */
  public static final Lifecycle<ReplicaPairStatus> LIFECYCLE =
      Lifecycle.load("replica-pair", ReplicaPairStatus.class);

  @Override
  public String regionId() {
    return route().primary().regionId();
  }

  @Override
  public Table<ReplicaPair> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<ReplicaPairStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public ReplicaPair withStatus(ReplicaPairStatus status) {
    return ReplicaPairBuilder.With.super.withStatus(status);
  }

  @Override
  public ReplicaPair withTags(List<Tag> tags) {
    return ReplicaPairBuilder.With.super.withTags(tags);
  }

  /** {@code wait}, the pause between two copies, lasts the RPO. */
  @Override
  public Duration delayOf(String event) {
    return Duration.ofSeconds(replication.rpo());
  }

  /** The disk that data comes from now. */
  public String sourceDiskId() {
    return route().reversed() ? standbyDiskId : primaryDiskId;
  }

  /** The disk that data goes to now. */
  public String destinationDiskId() {
    return route().reversed() ? primaryDiskId : standbyDiskId;
  }

  /** Whether the pair holds its destination disk, so that nobody else may attach or write it. */
  public boolean locksDestination() {
    return switch (status) {
      case initial_syncing,
          manual_syncing,
          syncing,
          normal,
          stopping,
          stop_failed,
          failovering,
          failover_failed,
          reprotecting ->
          true;
      default -> false;
    };
  }

  /** Whether a copy is under way. */
  boolean isCopying() {
    return switch (status) {
      case initial_syncing, manual_syncing, syncing -> true;
      default -> false;
    };
  }

  /**
   * The pair as it is when its group is so: in the group's state, with the group's RPO, direction
   * and recover point. The group has no state of its own for a pair's first full copy, and when the
   * group is invalid only the pairs with a message are the cause.
   */
  ReplicaPair following(ReplicaGroup group) {
    Replication lead = group.replication();
    Instant recoverPoint = lead.lastRecoverPoint();
    Replication same =
        replication
            .withRoute(lead.route())
            .withRpo(lead.rpo())
            .withCopyingSince(lead.copyingSince())
            .withLastRecoverPoint(
                recoverPoint == null ? replication.lastRecoverPoint() : recoverPoint);
    ReplicaPairStatus led =
        switch (group.status()) {
          case syncing ->
              same.lastRecoverPoint() == null
                  ? ReplicaPairStatus.initial_syncing
                  : ReplicaPairStatus.syncing;
          case invalid ->
              statusMessage.isEmpty() ? ReplicaPairStatus.stopped : ReplicaPairStatus.invalid;
          default -> ReplicaPairStatus.valueOf(group.status().name());
        };
    return withReplication(same).withStatus(led);
  }
}
