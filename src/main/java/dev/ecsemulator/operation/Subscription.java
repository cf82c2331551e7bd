package dev.ecsemulator.operation;

import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What is bought for a time. */
public final class Subscription {

  private static final long FIRST_ORDER = 200_000_000_000_000L;

  /** Subscriptions end at midnight in Beijing, after the last day that was paid for. */
  public static final ZoneOffset BILLING_ZONE = ZoneOffset.ofHours(8);

  private Subscription() {}

  /** The number of a new order: 15 digits. */
  public static long newOrder(Transaction tx) {
    return FIRST_ORDER + Long.remainderUnsigned(tx.newNumber(), FIRST_ORDER);
  }

  /**
   * When it ends.
   *
   * @param unit weeks, months or years
   */
  public static Instant end(Instant bought, int amount, ChronoUnit unit) {
    LocalDate today = bought.atOffset(BILLING_ZONE).toLocalDate();
    return today.plus(amount, unit).plusDays(1).atStartOfDay().toInstant(BILLING_ZONE);
  }

  /**
   * When it ends after a renewal; one that is over starts anew.
   *
   * @param unit weeks, months or years
   */
  public static Instant renewed(Instant end, Instant now, int amount, ChronoUnit unit) {
    return end.isAfter(now)
        ? end.atOffset(BILLING_ZONE).plus(amount, unit).toInstant()
        : end(now, amount, unit);
  }
}
