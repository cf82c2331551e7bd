package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.image.Image;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disks that each instance of a call gets, checked once: the system disk, the local disks of
 * the type, the data disks. Sources: RunInstances and CreateInstance, SystemDisk and DataDisk.
 */
final class DiskPlan {

  private static final int LEAST_DEFAULT_SIZE = 40;
  private static final String AUTO = "cloud_auto";
  private static final int LEAST_BURSTING_SIZE = 4;
  private static final long MOST_IOPS = 50_000;

  private final Transaction tx;
  private final Catalog catalog;
  private final InstanceType type;
  private final boolean ioOptimized;
  private final List<Planned> planned = new ArrayList<>();

  /** A disk without what only its instance can give it. */
  private record Planned(@Nullable String id, Disk disk) {}

  DiskPlan(Transaction tx, Catalog catalog, InstanceType type, boolean ioOptimized) {
    this.tx = tx;
    this.catalog = catalog;
    this.type = type;
    this.ioOptimized = ioOptimized;
  }

  /**
   * Plans the system disk, the type's local disks and the data disks that the image holds, or
   * refuses with the documented error.
   */
  void system(DiskOrder order, Image image, Disk common) {
    DiskCategory category = category(order, true);
    int imageSize = image.size();
    int size = order.size() == null ? Math.max(LEAST_DEFAULT_SIZE, imageSize) : order.size();
    if (size < imageSize) {
      throw tx.error("InvalidSystemDiskSize.LessThanImageSize");
    }
    if (size < category.minSystem()) {
      throw tx.error("InvalidSystemDiskSize.LessThanMinSize");
    }
    if (size > category.maxSystem()) {
      throw tx.error("InvalidSystemDiskSize.MoreThanMaxSize");
    }
    Disk system = ordered(order, category, size, common).withType("system").withImageId(image.id());
    add(order, image.systemDisk().map(source -> copied(system, source)).orElse(system));
    InstanceType.LocalDisks local = type.localDisks();
    for (int i = 0; local != null && i < local.count(); i++) {
      planned.add(
          new Planned(
              null,
              common
                  .withCategory(local.category())
                  .withSize(local.size())
                  .withPortable(false)
                  .withDeleteWithInstance(true)
                  .withDevice(nextDevice())));
    }
    ofImage(image, category, common);
  }

  /** Data disks of an image are of the system disk's category; the page names none. */
  private void ofImage(Image image, DiskCategory category, Disk common) {
    for (Image.DiskMapping source : image.disks()) {
      if (!source.isSystem()) {
        Disk disk =
            common
                .withCategory(category.category())
                .withPerformanceLevel(category.performanceLevel())
                .withSize(Math.max(source.size(), category.minData()))
                .withPortable(!common.chargeType().equals("PrePaid"))
                .withDeleteWithInstance(true)
                .withDevice(nextDevice());
        planned.add(new Planned(null, copied(disk, source)));
      }
    }
  }

  private static Disk copied(Disk disk, Image.DiskMapping source) {
    return disk.withSourceSnapshotId(source.snapshotId())
        .withEncrypted(disk.encrypted() || source.encrypted());
  }

  /** Plans a data disk, or refuses with the documented error. */
  void data(DiskOrder order, Disk common) {
    DiskCategory category = category(order, false);
    Snapshot source = source(order.snapshotId());
    Integer size =
        order.size() == null && source != null ? (Integer) source.sourceDiskSize() : order.size();
    if (size == null || size > category.maxData()) {
      throw tx.error("InvalidDataDiskSize.ValueNotSupported");
    }
    if (size < category.minData()) {
      throw tx.error(
          category.performanceLevel().isEmpty()
              ? "InvalidDataDiskSize.ValueNotSupported"
              : "OperationDenied.PerformanceLevelNotMatch");
    }
    if (source != null && size < source.sourceDiskSize()) {
      throw tx.error("InvalidDiskSize.TooSmall");
    }
    Disk disk = ordered(order, category, size, common);
    add(
        order,
        (source == null ? disk : madeOf(source, disk))
            .withPortable(!common.chargeType().equals("PrePaid")));
  }

  private @Nullable Snapshot source(@Nullable String id) {
    if (id == null) {
      return null;
    }
    Snapshot source =
        tx.find(Snapshot.TABLE, id)
            .orElseThrow(() -> tx.error("InvalidDataDiskSnapshotId.NotFound"));
    if (!source.isUsable()) {
      throw tx.error("InvalidSnapshotId.NotReady");
    }
    return source;
  }

  /** An encrypted snapshot makes an encrypted disk, with its own key unless another is given. */
  private static Disk madeOf(Snapshot source, Disk disk) {
    return disk.withSourceSnapshotId(source.id())
        .withEncrypted(disk.encrypted() || source.encrypted())
        .withKmsKeyId(disk.kmsKeyId().isEmpty() ? source.kmsKeyId() : disk.kmsKeyId());
  }

  /** Makes the planned disks for an instance. */
  void make(String instanceId, List<Tag> tags) {
    for (Planned each : planned) {
      String id = each.id() == null ? tx.newId("d") : each.id();
      tx.create(
          each.disk().withId(id).withInstanceId(instanceId).withTags(tags), "create-with-instance");
    }
  }

  private void add(DiskOrder order, Disk disk) {
    planned.add(new Planned(order.id(), disk.withDevice(nextDevice())));
  }

  private DiskCategory category(DiskOrder order, boolean system) {
    String name =
        order.category() != null ? order.category() : ioOptimized ? "cloud_efficiency" : "cloud";
    DiskCategory category =
        catalog
            .diskCategory(name, order.performanceLevel())
            .filter(found -> system ? found.system() : found.data())
            .filter(found -> !found.isLocal())
            .orElseThrow(
                () ->
                    tx.error(
                        system
                            ? "InvalidSystemDiskCategory.ValueNotSupported"
                            : "InvalidDataDiskCategory.ValueNotSupported"));
    if (!category.fits(type)) {
      throw tx.error("InvalidInstanceType.NotSupportDiskCategory");
    }
    return category;
  }

  private Disk ordered(DiskOrder order, DiskCategory category, int size, Disk common) {
    if (order.kmsKeyId() != null && !order.encrypted()) {
      throw tx.error("InvalidParameter.EncryptedIllegal");
    }
    return common
        .withCategory(category.category())
        .withPerformanceLevel(category.performanceLevel())
        .withSize(size)
        .withName(text(order.diskName()))
        .withDescription(text(order.description()))
        .withDeleteWithInstance(order.deleteWithInstance())
        .withEncrypted(order.encrypted())
        .withKmsKeyId(text(order.kmsKeyId()))
        .withKmsAuthorised(order.kmsAuthorised())
        .withProvisionedIops(provisionedIops(order, category, size))
        .withBurstingEnabled(bursting(order, category, size));
  }

  private long provisionedIops(DiskOrder order, DiskCategory category, int size) {
    Long asked = order.provisionedIops();
    if (asked == null) {
      return 0;
    }
    if (!category.category().equals(AUTO)) {
      throw tx.error("ProvisionedIopsForDiskCategoryUnsupported");
    }
    long baseline = Math.min(1_800 + 50L * size, MOST_IOPS);
    if (asked < 0 || asked > Math.min(MOST_IOPS, 1_000L * size - baseline)) {
      throw tx.error("InvalidProvisionedIops.LimitExceed");
    }
    return asked;
  }

  private boolean bursting(DiskOrder order, DiskCategory category, int size) {
    boolean asked = Boolean.TRUE.equals(order.burstingEnabled());
    if (asked && !category.category().equals(AUTO)) {
      throw tx.error("BurstingEnabledForDiskCategoryUnsupported");
    }
    if (asked && size < LEAST_BURSTING_SIZE) {
      throw tx.error("InvalidBurstingEnabled.DiskSizeTooSmall");
    }
    return asked;
  }

  /** Letters a to z, then aa to zz. */
  private String nextDevice() {
    int place = planned.size();
    String letters =
        place < 26
            ? String.valueOf((char) ('a' + place))
            : "" + (char) ('a' + place / 26 - 1) + (char) ('a' + place % 26);
    return "/dev/xvd" + letters;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
