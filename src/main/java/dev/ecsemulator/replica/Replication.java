package dev.ecsemulator.replica;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a pair or a group replicates.
 *
 * @param rpo recovery point objective in seconds, above 0
 * @param bandwidth kbit/s; 0 if it is assigned dynamically
 * @param rtc whether replication time control is on
 * @param copyingSince when the copy that is under way began; null if none is
 * @param lastRecoverPoint when the last copy was complete; null before the first
 * @param lastOneShot when the last one-time copy was asked for; null if never
 * @param failures the outcome of the next attempt at an operation, by its event: a state ending in
 *     {@code _failed}, or {@code unchanged}; only a fixture sets it, and an attempt uses it up
 */
@RecordBuilder
public record Replication(
    ReplicaRoute route,
    int rpo,
    int bandwidth,
    boolean rtc,
    @Nullable Instant copyingSince,
    @Nullable Instant lastRecoverPoint,
    @Nullable Instant lastOneShot,
    Map<String, String> failures)
    implements ReplicationBuilder.With {

  private static final String RESTORE = "restore";
  private static final String REPROTECT = "reprotect";

  /** A replication that has not begun. */
  static Replication of(ReplicaRoute route, int rpo, int bandwidth, boolean rtc) {
    return new Replication(route, rpo, bandwidth, rtc, null, null, null, Map.of());
  }

  /** How the attempt at an event will fail, or null. */
  @Nullable String failureOf(String event) {
    return failures.get(attempt(event));
  }

  /**
   * The same after an attempt that failed.
   *
   * @param copying whether the copy that it would have ended begins anew
   */
  Replication failed(String event, boolean copying, Instant now) {
    Map<String, String> rest = new HashMap<>(failures);
    rest.remove(attempt(event));
    return withFailures(Map.copyOf(rest)).withCopyingSince(copying ? now : null);
  }

  /**
   * The same after an event ran its time.
   *
   * @param copying whether a copy begins now
   */
  Replication after(String event, boolean copying, Instant now) {
    Replication moved =
        switch (event) {
          case "copy" -> withLastRecoverPoint(now);
          case REPROTECT -> withRoute(route.withReversed(!route.reversed()));
          default -> this;
        };
    return moved.withCopyingSince(copying ? now : null);
  }

  /** What an event is an attempt at: keeping the direction is a reprotect too. */
  static String attempt(String event) {
    return event.equals(RESTORE) ? REPROTECT : event;
  }
}
