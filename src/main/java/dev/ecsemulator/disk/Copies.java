package dev.ecsemulator.disk;

import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.repository.View;

/** Disks that a replication pair writes to. */
final class Copies {

  private Copies() {}

  /** Whether a pair, seen from any region, holds the disk as the destination of its data. */
  static boolean isWrittenTo(Disk disk, View view) {
    return view.selectAnywhere(ReplicaPair.TABLE)
            .filter(pair -> pair.locksDestination() && pair.destinationDiskId().equals(disk.id()))
            .count()
        > 0;
  }
}
