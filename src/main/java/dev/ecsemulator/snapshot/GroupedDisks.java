package dev.ecsemulator.snapshot;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Set;

/**
 * The disks of which a group of snapshots is made. Source: the CreateSnapshotGroup page: ESSDs of
 * one zone, at most 16 of them with 32 TiB.
 */
final class GroupedDisks {

  private static final Set<String> CATEGORIES =
      Set.of("cloud_essd", "cloud_auto", "cloud_essd_entry", "cloud_regional_disk_auto");
  private static final int MOST_DISKS = 16;
  private static final int MOST_GIB = 32 * 1024;

  private final Catalog catalog;
  private final Transaction tx;

  GroupedDisks(Catalog catalog, Transaction tx) {
    this.catalog = catalog;
    this.tx = tx;
  }

  List<Disk> of(CreateSnapshotGroup.Request request) {
    if (!request.diskId().isEmpty() && !request.excludeDiskId().isEmpty()) {
      throw tx.error("InvalidParam.ExcludeDiskIdsAndDiskIds.Conflict");
    }
    List<Disk> disks = request.diskId().isEmpty() ? attached(request) : named(request);
    if (disks.stream().map(Disk::zoneId).distinct().count() > 1) {
      throw tx.error("InvalidDiskIds.NotInSameZone");
    }
    if (disks.size() > MOST_DISKS) {
      throw tx.error("NumberExceed.TooManyDisks");
    }
    if (disks.stream().mapToInt(Disk::size).sum() > MOST_GIB) {
      throw tx.error("CapacityExceed.TooManyDisks");
    }
    disks.forEach(this::refuseUnfit);
    return disks;
  }

  private List<Disk> attached(CreateSnapshotGroup.Request request) {
    String id = request.instanceId();
    if (id == null) {
      throw tx.error("MissingParamter.InstanceId");
    }
    Instance instance =
        tx.find(Instance.TABLE, id).orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    List<Disk> disks =
        tx.select(Disk.TABLE)
            .where("instance", instance.id())
            .filter(disk -> !request.excludeDiskId().contains(disk.id()))
            .all();
    if (disks.isEmpty()) {
      throw tx.error("InvalidInstance.NoDisk");
    }
    return disks;
  }

  private List<Disk> named(CreateSnapshotGroup.Request request) {
    String holder = request.instanceId();
    return request.diskId().stream()
        .distinct()
        .map(
            id ->
                tx.find(Disk.TABLE, id)
                    .filter(disk -> holder == null || disk.instanceIds().contains(holder))
                    .orElseThrow(() -> tx.error("InvalidDiskId.NotFound")))
        .toList();
  }

  private void refuseUnfit(Disk disk) {
    if (disk.isMultiAttach()) {
      throw tx.error("InvalidOperation.MultiAttachDisk");
    }
    if (!CATEGORIES.contains(disk.category())) {
      throw tx.error("DiskCategory.OperationNotSupported");
    }
    Fitness fitness = new Fitness(catalog, tx);
    if (fitness.isFull(disk)) {
      throw tx.error("QuotaExceed.Snapshot");
    }
    fitness
        .obstacle(disk)
        .ifPresent(
            code -> {
              throw tx.error(code);
            });
  }
}
