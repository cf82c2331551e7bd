package dev.ecsemulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Emulated time: as the machine's, faster, or standing still, and movable forward. Every reading is
 * taken from one immutable setting, so that a change is seen whole or not at all.
 */
public final class EmulatorClock {

  /** How emulated time runs. */
  public enum Mode {
    REAL,
    SCALED,
    FROZEN;

    /** The mode's name as the control API writes it. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A setting: at the machine's {@code origin} it was {@code base} here, and {@code factor} seconds
   * pass here for each of the machine's (0 when frozen, 1 when real).
   */
  public record Setting(Mode mode, Instant origin, Instant base, double factor) {}

  private final Supplier<Instant> machine;
  private volatile Setting setting;

  /** A clock that starts as the machine's. */
  public EmulatorClock() {
    this(Instant::now);
  }

  /** A clock over another source of time, for tests. */
  public EmulatorClock(Supplier<Instant> machine) {
    this.machine = machine;
    Instant start = machine.get();
    this.setting = new Setting(Mode.REAL, start, start, 1);
  }

  /** The present in emulated time. */
  public Instant now() {
    return at(setting, machine.get());
  }

  /** The present of the machine, whatever the setting. */
  public Instant machineNow() {
    return machine.get();
  }

  /** The setting in force. */
  public Setting setting() {
    return setting;
  }

  /**
   * How long the machine's clock has to run until emulated time reaches {@code due}; empty if
   * frozen.
   */
  public @Nullable Duration machineTimeUntil(Instant due) {
    Setting current = setting;
    if (current.mode() == Mode.FROZEN) {
      return null;
    }
    double nanos = Duration.between(now(), due).toNanos() / current.factor();
    return Duration.ofNanos(Math.max(0, (long) Math.ceil(nanos)));
  }

  /**
   * Changes the mode.
   *
   * @param at the new present; null keeps it, except that {@code REAL} then follows the machine
   * @param factor emulated seconds per machine second, above 0; only read for {@code SCALED}
   */
  public synchronized void set(Mode mode, @Nullable Instant at, double factor) {
    Instant machineNow = machine.get();
    Instant start = at != null ? at : mode == Mode.REAL ? machineNow : at(setting, machineNow);
    double speed = mode == Mode.REAL ? 1 : mode == Mode.FROZEN ? 0 : factor;
    setting = new Setting(mode, machineNow, start, speed);
  }

  /** Moves the present forward to {@code target}; a target in the past leaves it as it is. */
  public synchronized void advanceTo(Instant target) {
    Instant machineNow = machine.get();
    if (target.isAfter(at(setting, machineNow))) {
      setting = new Setting(setting.mode(), machineNow, target, setting.factor());
    }
  }

  private static Instant at(Setting setting, Instant machineNow) {
    if (setting.mode() == Mode.FROZEN) {
      return setting.base();
    }
    Duration passed = Duration.between(setting.origin(), machineNow);
    return setting.base().plusNanos((long) (passed.toNanos() * setting.factor()));
  }
}
