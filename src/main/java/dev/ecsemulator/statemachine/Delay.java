package dev.ecsemulator.statemachine;

import java.time.Duration;

/**
 * How long a transition lasts, for each pace at which the emulator can run.
 *
 * @param fast a few hundred milliseconds: long enough for a client to see the transient state
 * @param realistic about what the real service takes
 * @param byResource the resource says (a replication cycle lasts its RPO); the other two are unused
 */
public record Delay(Duration fast, Duration realistic, boolean byResource) {

  /** The presets of {@code emulator.transitions}. */
  public enum Pace {
    IMMEDIATE,
    FAST,
    REALISTIC
  }

  /** The delay at a pace; of a delay that the resource decides this is not asked. */
  public Duration at(Pace pace) {
    return switch (pace) {
      case IMMEDIATE -> Duration.ZERO;
      case FAST -> fast;
      case REALISTIC -> realistic;
    };
  }
}
