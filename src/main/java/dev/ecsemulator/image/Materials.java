package dev.ecsemulator.image;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.snapshot.Snapshot;
import dev.ecsemulator.snapshot.SnapshotOrder;
import dev.ecsemulator.snapshot.SnapshotStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what CreateImage makes an image of, or refuses. Source: the CreateImage page. */
final class Materials {

  private static final String SYSTEM = "system";
  private static final String DATA = "data";
  private static final String DEVICES = "/dev/xvd[a-z]";
  private static final int LEAST_SIZE = 5;
  private static final int MOST_SIZE = 65_536;

  private final Catalog catalog;
  private final Transaction tx;

  Materials(Catalog catalog, Transaction tx) {
    this.catalog = catalog;
    this.tx = tx;
  }

  /** Snapshots of all its disks, made now; local disks are left out. */
  Material ofInstance(String instanceId, SourceInstances.Source source, String imageId) {
    if (source.locked()) {
      throw tx.error("InstanceLockedForSecurity");
    }
    if (!source.atRest()) {
      throw tx.error("IncorrectInstanceStatus");
    }
    List<Disk> disks =
        tx.select(Disk.TABLE).where("instance", instanceId).all().stream()
            .filter(disk -> !disk.isLocal() && !disk.isMultiAttach())
            .sorted(
                Comparator.comparing((Disk disk) -> !disk.isSystem()).thenComparing(Disk::device))
            .toList();
    if (disks.isEmpty() || !disks.get(0).isSystem()) {
      throw tx.error("InvalidInstance.NotFoundSystemDisk");
    }
    disks.forEach(this::refuse);
    SnapshotOrder order = SnapshotOrder.named(ImageNames.ofSnapshots(imageId));
    return new Material(
        source.imageId(),
        os(source),
        disks.stream()
            .map(disk -> mapping(disk.type(), order.make(disk, tx), disk.device(), disk.size()))
            .toList());
  }

  /** The snapshot of a system disk. */
  Material ofSnapshot(String id) {
    Snapshot snapshot = snapshot(id);
    if (!snapshot.sourceDiskType().equals(SYSTEM)) {
      throw tx.errorSaying("OperationDenied", "not allowed to create image");
    }
    return new Material(
        snapshot.imageId(),
        os(snapshot.imageId()),
        List.of(mapping(SYSTEM, snapshot, Disk.SYSTEM_DEVICE, snapshot.sourceDiskSize())));
  }

  /** One disk for each entry, of which one has to be a system disk. */
  Material ofDisks(List<MappedDisk> entries) {
    String imageId = "";
    Image.DiskMapping system = null;
    List<Image.DiskMapping> data = new ArrayList<>();
    Set<String> devices = new HashSet<>();
    for (MappedDisk entry : entries) {
      Snapshot snapshot = entry.snapshotId() == null ? null : snapshot(entry.snapshotId());
      boolean isSystem = system == null && isSystem(entry, snapshot);
      String device = device(entry, isSystem, devices);
      Image.DiskMapping disk =
          mapping(isSystem ? SYSTEM : DATA, snapshot, device, size(entry, snapshot));
      if (isSystem && snapshot != null) {
        imageId = snapshot.imageId();
        system = disk;
      } else {
        data.add(disk);
      }
    }
    if (system == null) {
      throw tx.errorSaying("OperationDenied", "does not contain system disk snapshot");
    }
    data.add(0, system);
    return new Material(imageId, os(imageId), List.copyOf(data));
  }

  /** Only the snapshot of a system disk starts a system. */
  private static boolean isSystem(MappedDisk entry, @Nullable Snapshot snapshot) {
    return snapshot != null
        && snapshot.sourceDiskType().equals(SYSTEM)
        && !DATA.equals(entry.diskType());
  }

  private void refuse(Disk disk) {
    if (disk.status() != DiskStatus.In_use) {
      throw tx.error("IncorrectDiskStatus");
    }
    if (!disk.kmsAuthorised()) {
      throw tx.error("InvalidParameter.KMSKeyId.KMSUnauthorized");
    }
    boolean busy =
        tx.select(Snapshot.TABLE)
                .where("disk", disk.id())
                .where("status", SnapshotStatus.progressing.name())
                .count()
            > 0;
    if (busy) {
      throw tx.error("IncorrectDiskStatus.CreatingSnapshot");
    }
  }

  private Snapshot snapshot(String id) {
    Snapshot snapshot =
        tx.find(Snapshot.TABLE, id).orElseThrow(() -> tx.error("InvalidSnapshotId.NotFound"));
    if (!snapshot.isUsable()) {
      throw tx.error("InvalidSnapshotId.NotReady");
    }
    return snapshot;
  }

  private String device(MappedDisk entry, boolean system, Set<String> taken) {
    String device = entry.device();
    if (device == null) {
      device = system ? Disk.SYSTEM_DEVICE : free(taken);
    } else if (!device.matches(DEVICES)) {
      throw tx.error("InvalidDevice.Malformed");
    }
    if (!taken.add(device)) {
      throw tx.error("InvalidDevice.InUse");
    }
    return device;
  }

  private String free(Set<String> taken) {
    for (char letter = 'b'; letter <= 'z'; letter++) {
      if (!taken.contains("/dev/xvd" + letter)) {
        return "/dev/xvd" + letter;
      }
    }
    throw tx.error("InvalidDevice.Malformed");
  }

  private int size(MappedDisk entry, @Nullable Snapshot snapshot) {
    int least = snapshot == null ? LEAST_SIZE : snapshot.sourceDiskSize();
    Integer asked = entry.size();
    if (asked == null || asked == 0) {
      return least;
    }
    if (asked < least || asked > MOST_SIZE) {
      throw tx.error("InvalidSize.ValueNotSupported");
    }
    return asked;
  }

  private Image.Os os(SourceInstances.Source source) {
    return Image.usable(source.imageId(), tx, catalog)
        .map(Image::os)
        .orElseGet(
            () ->
                new Image.Os(
                    source.osName(),
                    source.osNameEn(),
                    source.osType(),
                    source.osType().equals("windows") ? "Others Windows" : "Others Linux",
                    "x86_64"));
  }

  private Image.Os os(String imageId) {
    return Image.usable(imageId, tx, catalog)
        .map(Image::os)
        .orElseGet(() -> Image.Os.of("Others Linux", "x86_64"));
  }

  private static Image.DiskMapping mapping(
      String type, @Nullable Snapshot snapshot, String device, int size) {
    return new Image.DiskMapping(
        type,
        snapshot == null ? "" : snapshot.id(),
        device,
        size,
        snapshot != null && snapshot.encrypted(),
        "",
        "",
        "");
  }
}
