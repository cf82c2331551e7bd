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
  void refuseUnfitDisks(Instance instance) {
    for (Disk disk : disks(instance)) {
      if (disk.status() != DiskStatus.In_use) {
        throw tx.error(tx.documents("DiskError") ? "DiskError" : "InstanceNotReady");
      }
      if (!disk.kmsAuthorised()) {
        throw tx.error("InvalidParameter.KMSKeyId.KMSUnauthorized");
      }
    }
  }

  /** A disk whose own subscription has ended, or that is locked for its arrears. */
  void refuseUnpaidDisks(Instance instance) {
    for (Disk disk : disks(instance)) {
      Instant end = disk.expiredTime();
      boolean expired = end != null && !end.isAfter(tx.now());
      if (expired || disk.lockReasons().contains("financial")) {
        throw tx.error(
            tx.documents("DiskInArrears") ? "DiskInArrears" : "InstanceExpiredOrInArrears");
      }
    }
  }

  void refuseWithoutSystemDisk(Instance instance) {
    if (disks(instance).stream().noneMatch(Disk::isSystem)) {
      throw tx.error("InvalidInstance.NotFoundSystemDisk");
    }
  }

  private List<Disk> disks(Instance instance) {
    return tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
  }
}
