package dev.ecsemulator.renewal;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.AutoRenewal;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.Term;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Renews the subscription of an instance and of its disks: for a term, or until a day of a month.
 */
@Ecs
final class RenewInstance implements Command<RenewInstance.Request> {

  /**
   * What is paid for.
   *
   * @param expectedRenewDay 1 to 28: the subscription then ends with the next such day of a month
   */
  record Request(
      String instanceId,
      @Nullable Integer period,
      @Nullable String periodUnit,
      @Nullable Integer expectedRenewDay) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    if (!instance.isPrePaid()) {
      throw tx.error("ChargeTypeViolation");
    }
    if (instance.isLockedFor("security")) {
      throw tx.error("InstanceLockedForSecurity");
    }
    AutoRenewal.extend(tx, instance, end(instance.billing().expiredTime(), request, tx));
    return Answer.of("OrderId", Long.toString(Subscription.newOrder(tx)));
  }

  private static Instant end(Instant before, Request request, Transaction tx) {
    Integer day = request.expectedRenewDay();
    Integer period = request.period();
    if (period == null) {
      if (day == null) {
        throw tx.error("InvalidPeriod.NotFound");
      }
      return aligned(before.isAfter(tx.now()) ? before : tx.now(), day);
    }
    if (day != null) {
      throw tx.error("InvalidExpectedRenewDay.Conflict");
    }
    Term term = new Term(period, request.periodUnit() == null ? Term.MONTH : request.periodUnit());
    if (!term.isRenewal()) {
      throw tx.error("InvalidPeriod");
    }
    return term.after(before, tx.now());
  }

  /** Midnight in Beijing after the next such day. */
  private static Instant aligned(Instant before, int day) {
    LocalDate date = before.atOffset(Subscription.BILLING_ZONE).toLocalDate();
    LocalDate next = date.withDayOfMonth(day);
    LocalDate last = next.isBefore(date) ? next.plusMonths(1) : next;
    return last.plusDays(1).atStartOfDay().toInstant(Subscription.BILLING_ZONE);
  }
}
