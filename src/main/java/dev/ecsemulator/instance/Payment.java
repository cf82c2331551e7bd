package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How new instances are paid for: parameters that RunInstances and CreateInstance share. Sources:
 * both pages; behaviour, charge and spot.
 */
record Payment(
    @Nullable String instanceChargeType,
    @Nullable Integer period,
    @Nullable String periodUnit,
    boolean autoRenew,
    @Nullable Integer autoRenewPeriod,
    @Nullable String spotStrategy,
    @Nullable BigDecimal spotPriceLimit,
    @Nullable Integer spotDuration,
    @Nullable String spotInterruptionBehavior) {

  /** What a pay-as-you-go instance shows as its end (behaviour, refinements, row 5). */
  static final Instant NEVER = Instant.parse("2099-12-31T15:59:00Z");

  private static final String WEEK = "Week";
  private static final String MONTH = "Month";
  private static final Set<Integer> WEEKS = Set.of(1, 2, 3, 4);
  private static final Set<Integer> MONTHS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60);
  private static final Set<Integer> RENEWAL_WEEKS = Set.of(1, 2, 3);
  private static final Set<Integer> RENEWAL_MONTHS = Set.of(1, 2, 3, 6, 12, 24, 36, 48, 60);
  private static final int PRICE_DECIMALS = 3;

  boolean isPrePaid() {
    return "PrePaid".equals(instanceChargeType);
  }

  /** The number of the order; null for pay-as-you-go, which needs none. */
  @Nullable String orderId(Transaction tx) {
    return isPrePaid() ? Long.toString(Subscription.newOrder(tx)) : null;
  }

  /** The billing that the parameters ask for, or the documented refusal. */
  Instance.Billing billing(
      Transaction tx, InstanceType type, boolean protect, @Nullable Instant autoReleaseTime) {
    String strategy = spotStrategy == null ? "NoSpot" : spotStrategy;
    boolean spot = !strategy.equals("NoSpot");
    if (spot && isPrePaid()) {
      throw tx.error("InvalidSpotPrepaid");
    }
    if (protect && (spot || isPrePaid())) {
      throw tx.error("InvalidChargeType.ValueNotSupported");
    }
    boolean renews = isPrePaid() && autoRenew;
    return new Instance.Billing(
        isPrePaid() ? "PrePaid" : "PostPaid",
        strategy,
        priceLimit(tx, strategy),
        spot ? duration() : 0,
        spot ? interruption(tx, type) : "",
        isPrePaid() ? end(tx) : NEVER,
        isPrePaid() ? null : autoReleaseTime,
        renews,
        renews ? renewal(tx) : 0,
        isPrePaid() ? unit() : "");
  }

  private BigDecimal priceLimit(Transaction tx, String strategy) {
    if (!strategy.equals("SpotWithPriceLimit")) {
      return BigDecimal.ZERO;
    }
    BigDecimal limit = spotPriceLimit;
    if (limit == null
        || limit.signum() <= 0
        || limit.stripTrailingZeros().scale() > PRICE_DECIMALS) {
      throw tx.error("InvalidSpotPriceLimit");
    }
    return limit;
  }

  private int duration() {
    return spotDuration == null ? 1 : spotDuration;
  }

  private String interruption(Transaction tx, InstanceType type) {
    String behavior = spotInterruptionBehavior == null ? "Terminate" : spotInterruptionBehavior;
    if (behavior.equals("Stop") && type.hasLocalDisks()) {
      throw tx.error("InvalidSpotInterruptionBehavior.LocalDiskNotSupport");
    }
    return behavior;
  }

  private String unit() {
    return periodUnit == null ? MONTH : periodUnit;
  }

  private Instant end(Transaction tx) {
    Integer paid = period;
    if (paid == null) {
      throw tx.error("MissingParamter");
    }
    boolean weeks = unit().equals(WEEK);
    if (!(weeks ? WEEKS : MONTHS).contains(paid)) {
      throw tx.error("InvalidPeriod");
    }
    return Subscription.end(tx.now(), paid, weeks ? ChronoUnit.WEEKS : ChronoUnit.MONTHS);
  }

  private int renewal(Transaction tx) {
    int again = autoRenewPeriod == null ? 1 : autoRenewPeriod;
    if (!(unit().equals(WEEK) ? RENEWAL_WEEKS : RENEWAL_MONTHS).contains(again)) {
      throw tx.error("InvalidAutoRenewPeriod.ValueNotSupported");
    }
    return again;
  }
}
