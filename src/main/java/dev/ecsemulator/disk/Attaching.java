package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attaching one disk to one instance. Sources: the AttachDisk page; behaviour, disks, locks, and
 * refinements row 20 (a disk that is being detached from the same instance is no error).
 */
final class Attaching {

  private final Transaction tx;
  private final Catalog catalog;
  private final Instance instance;
  private final AttachDisk.Request request;
  private final Devices devices;

  Attaching(Transaction tx, Catalog catalog, Instance instance, AttachDisk.Request request) {
    this.tx = tx;
    this.catalog = catalog;
    this.instance = instance;
    this.request = request;
    this.devices = Devices.of(instance, tx);
  }

  void attach(Disk disk) {
    refuseLocked(disk);
    if (request.force()) {
      attachByForce(disk);
      return;
    }
    if (isLeaving(disk)) {
      tx.note(disk, "is being detached from the same instance; the request changes nothing");
      return;
    }
    refuseState(disk);
    attachIdle(disk);
  }

  private void attachIdle(Disk disk) {
    refuseInstanceState();
    refuseUnfit(disk);
    Disk target = request.bootable() ? asSystemDisk(disk) : asDataDisk(disk);
    String device = device();
    if (!disk.isMultiAttach()) {
      fire(target.withInstanceId(instance.id()).withDevice(device), "attach");
      return;
    }
    List<Disk.Attachment> attachments = new ArrayList<>(disk.attachments());
    attachments.add(new Disk.Attachment(instance.id(), device, null, false));
    fire(
        target.withAttachments(List.copyOf(attachments)),
        attachments.size() == 1 ? "attach" : "attach-another");
  }

  private void fire(Disk disk, String event) {
    if (tx.fire(disk, event).isEmpty()) {
      throw tx.error("IncorrectDiskStatus");
    }
  }

  /** Takes a regional disk away from an instance of another zone (the parameter Force). */
  private void attachByForce(Disk disk) {
    if (!category(disk).map(DiskCategory::isRegional).orElse(false)) {
      throw tx.error("InvalidParameterForce.DiskCategoryNotSupported");
    }
    if (disk.chargeType().equals("PrePaid")) {
      throw tx.error("InvalidParameterForce.PrepaidDiskNotSupported");
    }
    if (disk.isMultiAttach()) {
      throw tx.error("InvalidParameterForce.MultiAttachDiskNotSupported");
    }
    String holder = disk.instanceId();
    if (holder == null) {
      refuseState(disk);
      attachIdle(disk);
      return;
    }
    tx.findAnywhere(Instance.TABLE, holder)
        .filter(current -> current.zoneId().equals(instance.zoneId()))
        .ifPresent(
            current -> {
              throw tx.error("InvalidInstance.ZoneConflict");
            });
    tx.note(disk, "was taken away from " + holder);
    Disk free =
        tx.fire(disk.withInstanceId(null).withDevice("").withDetachedAt(tx.now()), "release")
            .orElseThrow(() -> tx.error("IncorrectDiskStatus"));
    attachIdle(free);
  }

  private void refuseLocked(Disk disk) {
    Guards guards = new Guards(tx);
    guards.refuseLocked(instance);
    guards.refuseUnpaid(disk);
  }

  private boolean isLeaving(Disk disk) {
    return disk.status() == DiskStatus.Detaching
        && disk.instanceIds().contains(instance.id())
        && (!disk.isMultiAttach()
            || disk.attachments().stream()
                .anyMatch(each -> each.instanceId().equals(instance.id()) && each.detaching()));
  }

  private void refuseState(Disk disk) {
    if (disk.isLocal()) {
      throw tx.error("DiskCategory.OperationNotSupported");
    }
    if (disk.status() == DiskStatus.In_use) {
      if (!disk.isMultiAttach() || disk.instanceIds().contains(instance.id())) {
        throw tx.error("InvalidDisk.InUse");
      }
      if (disk.attachments().size() >= catalog.quota("instancesPerMultiAttachDisk")) {
        throw tx.error("DiskAttachedNumberExceeded");
      }
    } else if (disk.status() != DiskStatus.Available) {
      throw tx.error("IncorrectDiskStatus");
    }
    if (Copies.isWrittenTo(disk, tx)) {
      throw tx.error("DiskId.StatusNotSupported");
    }
  }

  private void refuseInstanceState() {
    boolean stopped = instance.status() == InstanceStatus.Stopped;
    boolean running = instance.status() == InstanceStatus.Running;
    if (!stopped && (!running || request.bootable())) {
      throw tx.error("IncorrectInstanceStatus");
    }
  }

  private void refuseUnfit(Disk disk) {
    if (!disk.regionId().equals(instance.regionId())
        || !(disk.zoneId().isEmpty() || disk.zoneId().equals(instance.zoneId()))) {
      throw tx.error("ResourcesNotInSameZone");
    }
    if (!disk.portable() && !disk.isSystem()) {
      throw tx.error("DiskNotPortable");
    }
    if (category(disk).filter(category -> !category.fits(instance.type())).isPresent()) {
      throw tx.error("InvalidInstanceType.NotSupportDiskCategory");
    }
    if (!disk.kmsAuthorised()) {
      throw tx.error("InvalidParameter.KMSKeyId.KMSUnauthorized");
    }
  }

  private Disk asSystemDisk(Disk disk) {
    if (disk.isMultiAttach()) {
      throw tx.error("InvalidOperation.CanNotAttachMultiAttachDiskAsSystemDisk");
    }
    if (!disk.isSystem() || disk.originInstanceId() == null) {
      throw tx.error("InvalidDisk.DiskNotBootable");
    }
    if (!instance.id().equals(disk.originInstanceId())) {
      throw tx.error("InvalidInstance.NotOriginInstance");
    }
    if (devices.hasSystemDisk()) {
      throw tx.error("InvalidDevice.InUse");
    }
    boolean windows = instance.os().type().equals("windows");
    if (request.password() == null && request.keyPairName() == null) {
      throw tx.error("InvalidParameter.AllEmpty");
    }
    if (request.password() == null && windows) {
      throw tx.error("DependencyViolation.WindowsInstance");
    }
    String keyPair = windows ? null : request.keyPairName();
    tx.put(
        instance
            .withPasswordSet(request.password() != null)
            .withKeyPairName(keyPair == null ? "" : keyPair));
    return disk.withDeleteWithInstance(Boolean.TRUE.equals(request.deleteWithInstance()));
  }

  private Disk asDataDisk(Disk disk) {
    if (devices.dataDisks() >= catalog.quota("dataDisksPerInstance")) {
      throw tx.error("InstanceDiskLimitExceeded");
    }
    boolean delete = Boolean.TRUE.equals(request.deleteWithInstance());
    if (disk.isMultiAttach() && delete) {
      throw tx.error("DeleteWithInstance.Conflict");
    }
    if (category(disk).map(DiskCategory::isElasticEphemeral).orElse(false)) {
      if (disk.originInstanceId() != null && !instance.id().equals(disk.originInstanceId())) {
        throw tx.error("InvalidOperation.OtherInstanceUnsupported");
      }
      if (!delete) {
        throw tx.error("InvalidParameter.DeleteWithInstance");
      }
    }
    return disk.withType("data").withDeleteWithInstance(delete);
  }

  private String device() {
    if (request.bootable()) {
      return Disk.SYSTEM_DEVICE;
    }
    @Nullable String asked = request.device();
    if (asked == null) {
      return devices.nextFree().orElseThrow(() -> tx.error("InstanceDiskLimitExceeded"));
    }
    if (devices.isUsed(asked)) {
      throw tx.error("InvalidDevice.InUse");
    }
    if (asked.equals(Disk.SYSTEM_DEVICE)) {
      throw tx.error("InvalidDevice.Malformed");
    }
    return asked;
  }

  private Optional<DiskCategory> category(Disk disk) {
    String level = disk.performanceLevel();
    return catalog.diskCategory(disk.category(), level.isEmpty() ? null : level);
  }
}
