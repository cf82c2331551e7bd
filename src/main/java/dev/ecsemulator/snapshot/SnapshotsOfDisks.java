package dev.ecsemulator.snapshot;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskSnapshots;
import dev.ecsemulator.repository.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells disks what they have to know of snapshots. */
@Component
final class SnapshotsOfDisks implements DiskSnapshots {

  @Override
  public Optional<Source> find(String snapshotId, View view) {
    return view.find(Snapshot.TABLE, snapshotId)
        .map(
            snapshot ->
                new Source(
                    snapshot.id(),
                    snapshot.sourceDiskId(),
                    snapshot.sourceDiskSize(),
                    snapshot.status() == SnapshotStatus.accomplished,
                    snapshot.isUsable(),
                    snapshot.encrypted(),
                    snapshot.kmsKeyId()));
  }

  @Override
  public boolean isBeingMade(Disk disk, View view) {
    return Fitness.isBeingMade(disk, view);
  }
}
