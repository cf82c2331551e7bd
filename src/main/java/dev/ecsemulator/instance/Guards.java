package dev.ecsemulator.instance;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;

/**
 * What keeps an instance from being started, stopped or rebooted, whatever its state. Each refusal
 * is the documented row of the operation at hand.
 */
final class Guards {

  private final Transaction tx;

  Guards(Transaction tx) {
    this.tx = tx;
  }

  void refuseSecurityLock(Instance instance) {
    if (instance.isLockedFor("security")) {
      throw tx.error("InstanceLockedForSecurity");
    }
  }

  void refuseUnpaid(Instance instance) {
    if (instance.isUnpaid(tx)) {
      throw tx.error("InstanceExpiredOrInArrears");
    }
  }

  /** A disk that is on its way to or from the instance, or whose key may not be used. */
  void refuseUnfitDisks(List<Disk> disks) {
    for (Disk disk : disks) {
      if (disk.status() != DiskStatus.In_use) {
        throw tx.error(tx.documents("DiskError") ? "DiskError" : "InstanceNotReady");
      }
      if (!disk.kmsAuthorised()) {
        throw tx.error("InvalidParameter.KMSKeyId.KMSUnauthorized");
      }
    }
  }

  /** A disk whose own subscription has ended, or that is locked for its arrears. */
  void refuseUnpaidDisks(List<Disk> disks) {
    for (Disk disk : disks) {
      Instant end = disk.expiredTime();
      boolean expired = end != null && !end.isAfter(tx.now());
      if (expired || disk.lockReasons().contains("financial")) {
        throw tx.error(
            tx.documents("DiskInArrears") ? "DiskInArrears" : "InstanceExpiredOrInArrears");
      }
    }
  }

  void refuseWithoutSystemDisk(List<Disk> disks) {
    if (disks.stream().noneMatch(Disk::isSystem)) {
      throw tx.error("InvalidInstance.NotFoundSystemDisk");
    }
  }

  /** The disks that an instance has. */
  List<Disk> disks(Instance instance) {
    return tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
  }
}
