package dev.ecsemulator.disk;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.View;
import java.util.List;

/**
 * What keeps a disk from being changed, whatever the change. Each refusal is the documented row of
 * the operation at hand.
 */
final class Guards {

  private final View view;

  Guards(View view) {
    this.view = view;
  }

  Disk disk(String id) {
    return view.find(Disk.TABLE, id).orElseThrow(() -> view.error("InvalidDiskId.NotFound"));
  }

  /** The instances that the disk is attached to, being attached to or detached from. */
  List<Instance> holders(Disk disk) {
    return disk.instanceIds().stream()
        .flatMap(id -> view.findAnywhere(Instance.TABLE, id).stream())
        .toList();
  }

  /** Whether an instance runs or is stopped, and so is not on its way anywhere. */
  static boolean isAtRest(Instance instance) {
    return instance.status() == InstanceStatus.Running
        || instance.status() == InstanceStatus.Stopped;
  }

  void refuseLocked(Instance instance) {
    if (instance.isLockedFor("security")) {
      throw view.error("InstanceLockedForSecurity");
    }
    boolean unpaid =
        instance.isPrePaid()
            ? !instance.billing().expiredTime().isAfter(view.now())
            : Account.of(view).inArrears();
    if (unpaid || instance.isLockedFor("financial")) {
      throw view.error("InstanceExpiredOrInArrears");
    }
  }

  void refuseUnpaid(Disk disk) {
    boolean inArrears = disk.chargeType().equals("PostPaid") && Account.of(view).inArrears();
    if (inArrears || disk.lockReasons().contains("financial")) {
      throw view.error("DiskInArrears");
    }
  }

  /** A system disk that is attached to nothing can only be attached again. */
  static boolean isDetachedSystemDisk(Disk disk) {
    return disk.instanceIds().isEmpty()
        && (disk.isSystem() || (disk.originInstanceId() != null && !disk.imageId().isEmpty()));
  }
}
