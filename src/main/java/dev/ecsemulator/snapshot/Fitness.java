package dev.ecsemulator.snapshot;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.View;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a snapshot of a disk can be made now. Sources: the CreateSnapshot page and its error
 * table; the order of the checks is ours.
 */
final class Fitness {

  private final Catalog catalog;
  private final View view;

  Fitness(Catalog catalog, View view) {
    this.catalog = catalog;
    this.view = view;
  }

  /** The documented code of what is in the way; empty if nothing is. */
  Optional<String> obstacle(Disk disk) {
    return Stream.of(kind(disk), holders(disk), use(disk), making(disk))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> kind(Disk disk) {
    if (disk.isLocal() || disk.category().startsWith("elastic_ephemeral_")) {
      return Optional.of("DiskCategory.OperationNotSupported");
    }
    if (!disk.kmsAuthorised()) {
      return Optional.of("InvalidParameter.KMSKeyId.KMSUnauthorized");
    }
    return disk.lockReasons().contains("financial")
        ? Optional.of("DiskInArrears")
        : Optional.empty();
  }

  private Optional<String> holders(Disk disk) {
    for (String id : disk.instanceIds()) {
      Instance instance = view.findAnywhere(Instance.TABLE, id).orElse(null);
      if (instance == null) {
        continue;
      }
      if (instance.isLockedFor("security")) {
        return Optional.of("InstanceLockedForSecurity");
      }
      if (instance.status() != InstanceStatus.Running
          && instance.status() != InstanceStatus.Stopped) {
        return Optional.of("IncorrectInstanceStatus");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> use(Disk disk) {
    if (disk.status() != DiskStatus.In_use && disk.status() != DiskStatus.Available) {
      return Optional.of("IncorrectDiskStatus");
    }
    return disk.attachedAt() == null && disk.status() == DiskStatus.Available
        ? Optional.of("IncorrectDiskStatus.NeverAttached")
        : Optional.empty();
  }

  private Optional<String> making(Disk disk) {
    return isBeingMade(disk, view)
        ? Optional.of("IncorrectDiskStatus.CreatingSnapshot")
        : Optional.empty();
  }

  /** Whether a disk has as many snapshots as anyone may ask for; those of policies do not count. */
  boolean isFull(Disk disk) {
    int manual =
        view.selectIn(disk.regionId(), Snapshot.TABLE)
            .where("disk", disk.id())
            .filter(snapshot -> !snapshot.isAutomatic())
            .count();
    return manual >= catalog.quota("manualSnapshotsPerDisk");
  }

  /** Whether a snapshot of the disk is not complete yet. */
  static boolean isBeingMade(Disk disk, View view) {
    return view.selectIn(disk.regionId(), Snapshot.TABLE)
            .where("disk", disk.id())
            .where("status", SnapshotStatus.progressing.name())
            .count()
        > 0;
  }
}
