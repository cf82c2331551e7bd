package dev.ecsemulator.instance;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Stopping an instance, for the single and the batch operation. The documentation gives no order of
 * checks; this one is ours: locked for security, unpaid, wrong state, unfit disks, not confirmed,
 * unfit for the mode that is asked for (docs/mission-rows.md).
 */
final class Stopping {

  static final String STOP_CHARGING = "StopCharging";
  static final String KEEP_CHARGING = "KeepCharging";

  /** Shown while an instance runs; clients echo it back, so it counts as not given. */
  static final String NOT_APPLICABLE = "Not-applicable";

  private static final String CONFIRMED_FAMILY = "ecs.i1";

  private final Transaction tx;
  private final Guards guards;

  Stopping(Transaction tx) {
    this.tx = tx;
    this.guards = new Guards(tx);
  }

  /**
   * Stops, or refuses with the operation's documented error.
   *
   * @param mode as asked for; null is the account's default
   * @param confirmed whether the loss of local disks is accepted; only asked of one family
   */
  Instance stop(Instance instance, @Nullable String mode, boolean confirmed, boolean forced) {
    guards.refuseSecurityLock(instance);
    guards.refuseUnpaid(instance);
    String event = forced ? "force-stop" : "stop";
    if (instance.lifecycle().fire(instance.status(), event).isEmpty()) {
      throw WrongStatus.of(tx, instance, InstanceStatus.Running);
    }
    guards.refuseUnfitDisks(guards.disks(instance));
    if (instance.type().family().equals(CONFIRMED_FAMILY)
        && instance.type().hasLocalDisks()
        && !confirmed) {
      throw tx.error("InstanceType.ParameterMismatch");
    }
    return tx.fire(instance.withStoppedMode(mode(instance, mode)), event).orElseThrow();
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
