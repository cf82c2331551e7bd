package dev.ecsemulator.instance;

import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The release that an instance waits for. Its id is the instance's.
 *
 * @param delay from the instant at which it was scheduled to the release
 */
public record AutoRelease(String id, String regionId, AutoReleaseStatus status, Duration delay)
    implements Stateful<AutoRelease, AutoReleaseStatus> {

  /** Where scheduled releases are stored. */
  public static final Table<AutoRelease> TABLE = Table.of("auto-release", AutoRelease.class);

  /** A wait, and its end. */
  public static final Lifecycle<AutoReleaseStatus> LIFECYCLE =
      Lifecycle.load("auto-release", AutoReleaseStatus.class);

  private static final Duration SOONEST = Duration.ofMinutes(30);
  private static final int LATEST_YEARS = 3;

  /**
   * Reads a release time: whole minutes, half an hour to three years ahead. Source: RunInstances,
   * AutoReleaseTime.
   */
  static Instant time(Transaction tx, String text) {
    Instant latest = tx.now().atOffset(ZoneOffset.UTC).plusYears(LATEST_YEARS).toInstant();
    return WireTime.ofSecond(text)
        .filter(time -> !time.isBefore(tx.now().plus(SOONEST)) && !time.isAfter(latest))
        .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
        .orElseThrow(() -> tx.error("InvalidAutoReleaseTime.Malformed"));
  }

  /** Lets an instance go at the time that it says; one without a time stays. */
  static void schedule(Transaction tx, Instance instance) {
    Instant time = instance.billing().autoReleaseTime();
    if (time != null) {
      Duration delay = Duration.between(tx.now(), time);
      tx.create(
          new AutoRelease(
              instance.id(),
              instance.regionId(),
              AutoReleaseStatus.Waiting,
              delay.isNegative() ? Duration.ZERO : delay),
          "schedule");
    }
  }

  @Override
  public Table<AutoRelease> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<AutoReleaseStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public AutoRelease withStatus(AutoReleaseStatus next) {
    return new AutoRelease(id, regionId, next, delay);
  }

  @Override
  public Duration delayOf(String event) {
    return delay;
  }
}
