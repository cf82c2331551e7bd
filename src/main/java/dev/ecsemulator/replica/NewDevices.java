package dev.ecsemulator.replica;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.repository.View;
import java.util.Set;

/**
 * What two disks have to be to become a pair: ESSD or AutoPL data disks, not encrypted, alike in
 * category, performance level and size, each in its zone and in no other pair; the destination
 * attached to nothing. Sources: CreateDiskReplicaPair page, limits of asynchronous replication.
 */
final class NewDevices {

  private static final Set<String> CATEGORIES = Set.of("cloud_essd", "cloud_auto");
  private static final Set<DiskStatus> FIT = Set.of(DiskStatus.Available, DiskStatus.In_use);

  private final View view;

  NewDevices(View view) {
    this.view = view;
  }

  /** Checks both; the refusals are documented for the operation, their conditions are not. */
  void require(ReplicaRoute route, String sourceDiskId, String destinationDiskId) {
    Disk source = find(route.source(), sourceDiskId);
    Disk destination = find(route.destination(), destinationDiskId);
    if (!isIn(source, route.source())
        || !isIn(destination, route.destination())
        || !isSuitable(source)
        || !isSuitable(destination)
        || !source.category().equals(destination.category())
        || !source.performanceLevel().equals(destination.performanceLevel())
        || source.size() != destination.size()) {
      throw view.error("OperationDenied");
    }
    if (!FIT.contains(source.status()) || destination.status() != DiskStatus.Available) {
      throw view.error("OperationDenied.InvalidStatus");
    }
    if (Devices.pairsOf(view, source.id()) >= Limits.PAIRS_OF_A_DISK
        || Devices.pairsOf(view, destination.id()) >= Limits.PAIRS_OF_A_DISK) {
      throw view.error("OperationDenied.QuotaExceed");
    }
  }

  private Disk find(ReplicaRoute.Site site, String id) {
    return view.findAnywhere(Disk.TABLE, id)
        .filter(disk -> disk.regionId().equals(site.regionId()))
        .orElseThrow(() -> view.error("NoSuchResource"));
  }

  private static boolean isIn(Disk disk, ReplicaRoute.Site site) {
    return disk.zoneId().equals(site.zoneId());
  }

  private static boolean isSuitable(Disk disk) {
    return !disk.isSystem() && !disk.encrypted() && CATEGORIES.contains(disk.category());
  }
}
