package dev.ecsemulator.snapshot;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import org.springframework.stereotype.Component;

/** What a snapshot was used for, as far as it still exists. */
@Component
final class Uses {

  private static final String IMAGE = "Image";

  private final Dependents dependents;

  Uses(Dependents dependents) {
    this.dependents = dependents;
  }

  /** Whether a custom image was made of it: the package of images says so. */
  boolean byImage(Snapshot snapshot, View view) {
    return dependents.anyOf(IMAGE, snapshot, view);
  }

  /** Whether a disk was made of it. */
  boolean byDisk(Snapshot snapshot, View view) {
    return view.selectIn(snapshot.regionId(), Disk.TABLE).where("snapshot", snapshot.id()).count()
        > 0;
  }

  /** In the words of DescribeSnapshots: image, disk, image_disk or none. */
  String of(Snapshot snapshot, View view) {
    boolean disk = byDisk(snapshot, view);
    if (byImage(snapshot, view)) {
      return disk ? "image_disk" : "image";
    }
    return disk ? "disk" : "none";
  }

  /** Deletes a snapshot, unless an image needs it, or a disk and it is not forced. */
  void delete(Snapshot snapshot, boolean force, Transaction tx) {
    if (byImage(snapshot, tx)) {
      throw tx.error("SnapshotCreatedImage");
    }
    if (!force && byDisk(snapshot, tx)) {
      throw tx.error("SnapshotCreatedDisk");
    }
    tx.remove(snapshot);
  }
}
