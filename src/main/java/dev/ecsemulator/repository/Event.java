package dev.ecsemulator.repository;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one committed transaction changed.
 *
 * @param position place in the log, from 1
 * @param at emulated time of the commit
 * @param requestId of the request that caused it, directly or by a transition it started
 * @param action the operation, or {@code settle} for a transition that ran its time
 * @param cause for {@code settle}: the event of the lifecycle; else empty
 */
public record Event(
    long position,
    Instant at,
    String requestId,
    String account,
    String action,
    String cause,
    List<Change> changes,
    List<Note> notes) {

  /** A row before and after; null where it did not exist. */
  public record Change(
      String table, String id, @Nullable Resource before, @Nullable Resource after) {}

  /** A sentence about a resource. */
  public record Note(String table, String id, String text) {}
}
