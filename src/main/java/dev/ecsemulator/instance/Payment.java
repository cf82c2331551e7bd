package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How new instances are paid for: parameters that RunInstances and CreateInstance share. Sources:
 * both pages; behaviour, charge and spot.
 */
@RecordBuilder
record Payment(
    @Nullable String instanceChargeType,
    @Nullable Integer period,
    @Nullable String periodUnit,
    @Nullable Boolean autoRenew,
    @Nullable Integer autoRenewPeriod,
    @Nullable String spotStrategy,
    @Nullable BigDecimal spotPriceLimit,
    @Nullable Integer spotDuration,
    @Nullable String spotInterruptionBehavior)
    implements PaymentBuilder.With {

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
    return new Instance.Billing(
        isPrePaid() ? "PrePaid" : "PostPaid",
        strategy,
        priceLimit(tx, strategy),
        spot ? duration() : 0,
        spot ? interruption(tx, type) : "",
        isPrePaid() ? end(tx) : Instance.Billing.NEVER,
        isPrePaid() ? null : autoReleaseTime,
        isPrePaid() ? renewal(tx) : Instance.RenewalPolicy.NONE);
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
    return periodUnit == null ? Term.MONTH : periodUnit;
  }

  private Instant end(Transaction tx) {
    if (period == null) {
      throw tx.error("MissingParamter");
    }
    Term term = new Term(period, unit());
    if (!term.isSold()) {
      throw tx.error("InvalidPeriod");
    }
    return term.from(tx.now());
  }

  private Instance.RenewalPolicy renewal(Transaction tx) {
    if (!Boolean.TRUE.equals(autoRenew)) {
      return new Instance.RenewalPolicy("Normal", 0, unit());
    }
    Term again = new Term(autoRenewPeriod == null ? 1 : autoRenewPeriod, unit());
    if (!again.isAutomaticRenewal()) {
      throw tx.error("InvalidAutoRenewPeriod.ValueNotSupported");
    }
    return new Instance.RenewalPolicy("AutoRenewal", again.period(), again.unit());
  }
}
