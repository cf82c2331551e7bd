package dev.ecsemulator.junit;

import java.util.Locale;

/** How long transient states such as {@code Stopping} last. */
public enum Transitions {
  /** A call returns when all is over: an instance that was stopped is {@code Stopped}. */
  IMMEDIATE,
  /** Some hundred milliseconds. */
  FAST,
  /** As long as in the cloud, for tests that steer the clock. */
  REALISTIC;

  String option() {
    return "--emulator.transitions=" + name().toLowerCase(Locale.ROOT);
  }
}
