package dev.ecsemulator.instance;

import dev.ecsemulator.operation.Subscription;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * How long a subscription lasts or is renewed for.
 *
 * @param unit Week, Month or Year
 */
public record Term(int period, String unit) {

  /** The unit that holds where a request names none. */
  public static final String MONTH = "Month";

  private static final String WEEK = "Week";
  private static final Set<Integer> LONG = Set.of(12, 24, 36, 48, 60);

  /** Whether a subscription can be bought for it. Source: RunInstances, Period. */
  public boolean isSold() {
    return switch (unit) {
      case WEEK -> isWithin(4);
      case MONTH -> isWithin(9) || LONG.contains(period);
      default -> unit.equals("Year") && isWithin(5);
    };
  }

  /** Whether a renewal can be bought for it. Source: RenewInstance, Period. */
  public boolean isRenewal() {
    return isSold() || (unit.equals(MONTH) && isWithin(12));
  }

  /** Whether a subscription can renew itself for it. Source: RunInstances, AutoRenewPeriod. */
  public boolean isAutomaticRenewal() {
    return switch (unit) {
      case WEEK -> isWithin(3);
      case MONTH -> isWithin(3) || period == 6 || LONG.contains(period);
      default -> unit.equals("Year") && isWithin(3);
    };
  }

  private boolean isWithin(int most) {
    return period >= 1 && period <= most;
  }

  /** The end of a subscription that is bought at an instant. */
  public Instant from(Instant start) {
    return Subscription.end(start, period, chronoUnit());
  }

  /** The new end of a subscription: one that is over starts anew. */
  public Instant after(Instant end, Instant now) {
    return Subscription.renewed(end, now, period, chronoUnit());
  }

  private ChronoUnit chronoUnit() {
    return switch (unit) {
      case WEEK -> ChronoUnit.WEEKS;
      case MONTH -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }
}
