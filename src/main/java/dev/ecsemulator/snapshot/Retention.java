package dev.ecsemulator.snapshot;

import dev.ecsemulator.repository.Transaction;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a snapshot is kept, counted from its creation. One that an image needs is kept longer
 * and looked at again every day.
 */
final class Retention {

  private static final String KEEP = "keep";
  private static final Duration AGAIN = Duration.ofDays(1);

  private Retention() {}

  /** Plans the release of a complete snapshot, or that it stays. */
  static void start(Snapshot snapshot, Transaction tx) {
    Integer days = snapshot.retentionDays();
    if (days == null) {
      tx.cancel(snapshot);
      return;
    }
    Instant end = snapshot.createdAt().plus(Duration.ofDays(days));
    keep(snapshot, end.isAfter(tx.now()) ? Duration.between(tx.now(), end) : Duration.ZERO, tx);
  }

  static void prolong(Snapshot snapshot, Transaction tx) {
    keep(snapshot, AGAIN, tx);
  }

  private static void keep(Snapshot snapshot, Duration duration, Transaction tx) {
    if (tx.fire(snapshot, KEEP, duration).isEmpty()) {
      throw new IllegalStateException(snapshot.id() + " is " + snapshot.status());
    }
  }
}
