package dev.ecsemulator.disk;

import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.repository.View;

/** Disks that replication pairs read from or write to. */
final class Copies {

  private Copies() {}

  /** Whether a pair, seen from any region, has the disk as source or destination. */
  static boolean isReplicated(Disk disk, View view) {
    return view.selectAnywhere(ReplicaPair.TABLE)
            .filter(
                pair ->
                    pair.sourceDiskId().equals(disk.id())
                        || pair.destinationDiskId().equals(disk.id()))
            .count()
        > 0;
  }

  /** Whether a pair, seen from any region, holds the disk as the destination of its data. */
  static boolean isWrittenTo(Disk disk, View view) {
    return view.selectAnywhere(ReplicaPair.TABLE)
            .filter(pair -> pair.locksDestination() && pair.destinationDiskId().equals(disk.id()))
            .count()
        > 0;
  }
}
