package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskSnapshots;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.image.Image;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a stopped instance a new system disk with another image; the old disk is released. Category
 * and billing stay. Source: the ReplaceSystemDisk page.
 */
@Ecs
final class ReplaceSystemDisk implements Command<ReplaceSystemDisk.Request> {

  private static final int USUAL_SIZE = 40;

  record Request(
      String instanceId,
      @Nullable String imageId,
      @Nullable SystemDisk systemDisk,
      @Nullable String password,
      boolean passwordInherit,
      @Nullable String keyPairName,
      boolean encrypted,
      @Nullable String kmsKeyId) {}

  record SystemDisk(@Nullable Integer size) {}

  private final Catalog catalog;
  private final DiskSnapshots snapshots;

  ReplaceSystemDisk(Catalog catalog, DiskSnapshots snapshots) {
    this.catalog = catalog;
    this.snapshots = snapshots;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    Guards guards = new Guards(tx);
    guards.refuseSecurityLock(instance);
    guards.refuseUnpaid(instance);
    if (instance.status() != InstanceStatus.Stopped) {
      throw tx.error("IncorrectInstanceStatus");
    }
    if (request.imageId() == null) {
      throw tx.error("InvalidParameter.AllEmpty");
    }
    Software software =
        new Software(
            request.imageId(),
            null,
            request.password(),
            request.passwordInherit(),
            request.keyPairName(),
            null);
    Image image = software.image(tx, catalog, instance.type());
    if (!image.isPublic() && !image.regionId().equals(instance.regionId())) {
      throw tx.error("InvalidImageId.NotFound");
    }
    Disk old = systemDisk(instance, tx);
    Disk made = replaced(request, old, image, tx);
    tx.put(renewed(instance, software, image, tx));
    tx.remove(old);
    return Answer.of("DiskId", tx.create(made, "create-with-instance").id());
  }

  private Disk systemDisk(Instance instance, Transaction tx) {
    Disk disk =
        tx.selectIn(instance.regionId(), Disk.TABLE)
            .where("instance", instance.id())
            .filter(Disk::isSystem)
            .first()
            .orElseThrow(() -> tx.error("InvalidInstance.NotFoundSystemDisk"));
    if (disk.status() != DiskStatus.In_use) {
      throw tx.error("IncorrectDiskStatus");
    }
    if (snapshots.isBeingMade(disk, tx)) {
      throw tx.error("DiskCreatingSnapshot");
    }
    return disk;
  }

  private Disk replaced(Request request, Disk old, Image image, Transaction tx) {
    if (request.kmsKeyId() != null && !request.encrypted()) {
      throw tx.error("InvalidEncrypted.NotMatchKmsKeyId");
    }
    Optional<Image.DiskMapping> source = image.systemDisk();
    boolean encrypted =
        request.encrypted() || source.map(Image.DiskMapping::encrypted).orElse(false);
    String key = request.kmsKeyId();
    return old.withId(tx.newId("d", old.regionId()))
        .withSize(size(request, old, image, tx))
        .withImageId(image.id())
        .withSourceSnapshotId(source.map(Image.DiskMapping::snapshotId).orElse(""))
        .withName("")
        .withDescription("")
        .withEncrypted(encrypted)
        .withKmsKeyId(key == null ? "" : key)
        .withKmsAuthorised(true)
        .withAutoSnapshotPolicyId("")
        .withCreatedAt(tx.now())
        .withAttachedAt(tx.now())
        .withDetachedAt(null);
  }

  private int size(Request request, Disk old, Image image, Transaction tx) {
    int least = Math.max(old.size(), image.size());
    Integer asked = request.systemDisk() == null ? null : request.systemDisk().size();
    int size = asked == null ? Math.max(USUAL_SIZE, least) : asked;
    if (size < image.size()) {
      throw tx.error("InvalidSystemDiskSize.LessThanImageSize");
    }
    if (size < old.size()) {
      throw tx.error("InvalidSystemDiskSize.LessThanMinSize");
    }
    DiskCategory category =
        catalog.diskCategory(old.category(), old.performanceLevel()).orElseThrow();
    if (size > category.maxSystem()) {
      throw tx.error("InvalidSystemDiskSize.MoreThanMaxSize");
    }
    return size;
  }

  /** The instance with another operating system and what now opens it. */
  private static Instance renewed(
      Instance instance, Software software, Image image, Transaction tx) {
    String keyPair = software.keyPairName();
    if (keyPair != null && image.os().isWindows()) {
      throw tx.error("DependencyViolation.WindowsInstance");
    }
    return instance
        .withOs(
            new Instance.Os(image.id(), image.os().name(), image.os().nameEn(), image.os().type()))
        .withPasswordSet(software.setsPassword(tx, image))
        .withKeyPairName(keyPair == null ? "" : keyPair);
  }
}
