package dev.ecsemulator.replica;

import dev.ecsemulator.repository.View;
import java.time.Instant;

/** One-time copies: between two of them more than half the RPO has to pass. */
final class OneShot {

  private OneShot() {}

  /** Refuses with ManualSyncLimit a copy that is asked for too early. */
  static void requirePause(View view, Replication replication) {
    Instant last = replication.lastOneShot();
    if (last != null && !view.now().isAfter(last.plusMillis(replication.rpo() * 500L))) {
      throw view.error("OperationDenied.ManualSyncLimit");
    }
  }

  /** The same, with the request of one. */
  static Replication noted(View view, Replication replication) {
    return replication.withLastOneShot(view.now());
  }
}
