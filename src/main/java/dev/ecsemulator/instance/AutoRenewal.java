package dev.ecsemulator.instance;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The renewal that a subscription waits for. Its id is the instance's.
 *
 * @param delay from the instant at which it was scheduled to the renewal
 */
public record AutoRenewal(String id, String regionId, AutoRenewalStatus status, Duration delay)
    implements Stateful<AutoRenewal, AutoRenewalStatus> {

  /** Where scheduled renewals are stored. */
  public static final Table<AutoRenewal> TABLE = Table.of("auto-renewal", AutoRenewal.class);

  /** A wait, and its end. */
  public static final Lifecycle<AutoRenewalStatus> LIFECYCLE =
      Lifecycle.load("auto-renewal", AutoRenewalStatus.class);

  private static final int DAYS_BEFORE = 9;
  private static final int HOUR = 8;

  /** Schedules the renewal of a subscription that renews itself and is not over. */
  static void schedule(Transaction tx, Instance instance) {
    Instant end = instance.billing().expiredTime();
    if (instance.billing().renewal().isAutomatic() && end.isAfter(tx.now())) {
      tx.create(
          new AutoRenewal(
              instance.id(),
              instance.regionId(),
              AutoRenewalStatus.Waiting,
              Duration.between(tx.now(), time(tx.now(), end))),
          "schedule");
    }
  }

  /**
   * At 08:00 in Beijing, first nine days before the end and then daily. Source:
   * ModifyInstanceAutoRenewAttribute.
   */
  private static Instant time(Instant now, Instant end) {
    OffsetDateTime first =
        end.atOffset(Subscription.BILLING_ZONE).minusDays(DAYS_BEFORE).withHour(HOUR).withMinute(0);
    OffsetDateTime today =
        now.atOffset(Subscription.BILLING_ZONE)
            .toLocalDate()
            .atTime(HOUR, 0)
            .atOffset(Subscription.BILLING_ZONE);
    OffsetDateTime next = today.toInstant().isAfter(now) ? today : today.plusDays(1);
    Instant time = (first.isBefore(next) ? next : first).toInstant();
    return time.isBefore(end) ? time : end;
  }

  /** Gives the subscription of an instance and of its disks another end. */
  public static Instance extend(Transaction tx, Instance instance, Instant end) {
    tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all().stream()
        .filter(disk -> disk.expiredTime() != null)
        .forEach(disk -> tx.put(disk.withExpiredTime(end)));
    return pay(tx, instance, instance.billing().withExpiredTime(end));
  }

  /** Changes how an instance is paid for, with all that follows by itself. */
  public static Instance pay(Transaction tx, Instance instance, Instance.Billing billing) {
    Instance changed = tx.put(instance.withBilling(billing));
    Deadlines.schedule(tx, changed);
    return changed;
  }

  @Override
  public Table<AutoRenewal> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<AutoRenewalStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public AutoRenewal withStatus(AutoRenewalStatus next) {
    return new AutoRenewal(id, regionId, next, delay);
  }

  @Override
  public Duration delayOf(String event) {
    return delay;
  }
}
