package dev.ecsemulator.instance;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.disk.DiskStatus;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stopping an instance, for the single and the batch operation. The checks stand in the order of
 * the StopInstance page: allowed at all, legal in this state, fit for the mode that is asked for.
 */
final class Stopping {

  static final String STOP_CHARGING = "StopCharging";
  static final String KEEP_CHARGING = "KeepCharging";

  /** Shown while an instance runs; clients echo it back, so it counts as not given. */
  static final String NOT_APPLICABLE = "Not-applicable";

  private static final Set<DiskStatus> FIT_FOR_STOP = Set.of(DiskStatus.In_use);
  private static final String CONFIRMED_FAMILY = "ecs.i1";

  private final Transaction tx;

  Stopping(Transaction tx) {
    this.tx = tx;
  }

  /** Stops, or refuses with the operation's documented error. */
  Instance stop(Instance instance, @Nullable String mode, boolean confirmed, boolean forced) {
    refuseLocked(instance);
    if (instance.lifecycle().fire(instance.status(), "stop").isEmpty()) {
      throw WrongStatus.of(tx, instance, InstanceStatus.Running);
    }
    refuseUnfitDisks(instance);
    if (instance.type().family().equals(CONFIRMED_FAMILY)
        && instance.type().hasLocalDisks()
        && !confirmed) {
      throw tx.error("InstanceType.ParameterMismatch");
    }
    String effective = mode(instance, mode);
    return tx.fire(instance.withStoppedMode(effective), forced ? "force-stop" : "stop")
        .orElseThrow();
  }

  private void refuseLocked(Instance instance) {
    if (instance.isLockedFor("security")) {
      throw tx.error("InstanceLockedForSecurity");
    }
    boolean expired = instance.isPrePaid() && !instance.billing().expiredTime().isAfter(tx.now());
    boolean inArrears = !instance.isPrePaid() && Account.of(tx).inArrears();
    if (expired || inArrears || instance.isLockedFor("financial")) {
      throw tx.error("InstanceExpiredOrInArrears");
    }
  }

  private void refuseUnfitDisks(Instance instance) {
    List<Disk> disks =
        tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
    for (Disk disk : disks) {
      if (!FIT_FOR_STOP.contains(disk.status())) {
        throw tx.error("DiskError");
      }
      if (!disk.kmsAuthorised()) {
        throw tx.error("InvalidParameter.KMSKeyId.KMSUnauthorized");
      }
    }
  }

  /** The mode that will hold: what was asked for, or the account's default where it qualifies. */
  private String mode(Instance instance, @Nullable String asked) {
    String obstacle = obstacle(instance);
    if (STOP_CHARGING.equals(asked)) {
      if (obstacle != null) {
        throw tx.errorSaying("InvalidInstanceId.NotSupport", obstacle);
      }
      return STOP_CHARGING;
    }
    boolean byDefault = asked == null || asked.equals(NOT_APPLICABLE);
    return byDefault && obstacle == null && Account.of(tx).noFeesForStoppedInstances()
        ? STOP_CHARGING
        : KEEP_CHARGING;
  }

  /** What keeps an instance from being stopped without fees, in the words of the error message. */
  private static @Nullable String obstacle(Instance instance) {
    if (instance.isClassic()) {
      return "Classic network";
    }
    if (instance.isPrePaid()) {
      return "Pre pay";
    }
    if (instance.type().hasLocalDisks()) {
      return "Local disk";
    }
    return instance.isSpot() ? "Spot" : null;
  }
}
