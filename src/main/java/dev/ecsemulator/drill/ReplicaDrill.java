package dev.ecsemulator.drill;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A disaster recovery drill: new disks at the secondary site with the data of the last recover
 * point.
 *
 * @param regionId where the drill disks are
 * @param replicaId the pair or the group that is drilled
 * @param disks one for a pair, one for each pair of a group
 * @param recoverPoint whose data the disks hold
 * @param failures by event ({@code execute}, {@code clear}), that its next attempt fails; only a
 *     fixture sets it, and an attempt uses it up
 */
@RecordBuilder
public record ReplicaDrill(
    String id,
    String regionId,
    ReplicaDrillStatus status,
    String replicaId,
    List<DrillDisk> disks,
    Instant startedAt,
    Instant recoverPoint,
    Map<String, ReplicaDrillStatus> failures)
    implements Stateful<ReplicaDrill, ReplicaDrillStatus>, ReplicaDrillBuilder.With {

  /** Where drills are stored. */
  public static final Table<ReplicaDrill> TABLE = Table.of("replica-drill", ReplicaDrill.class);

  /** The drill's transition table. */
  public static final Lifecycle<ReplicaDrillStatus> LIFECYCLE =
      Lifecycle.load("replica-drill", ReplicaDrillStatus.class);

  /** The disk that a drill made for a pair. */
  public record DrillDisk(String pairId, String diskId) {}

  @Override
  public Table<ReplicaDrill> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<ReplicaDrillStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public ReplicaDrill withStatus(ReplicaDrillStatus status) {
    return ReplicaDrillBuilder.With.super.withStatus(status);
  }

  /** The state in which the attempt at an event will end, or null if it will succeed. */
  @Nullable ReplicaDrillStatus failureOf(String event) {
    return failures.get(event);
  }

  /** The same after an attempt that failed. */
  ReplicaDrill failed(String event, ReplicaDrillStatus failed) {
    Map<String, ReplicaDrillStatus> rest = new HashMap<>(failures);
    rest.remove(event);
    return withFailures(Map.copyOf(rest)).withStatus(failed);
  }
}
