package dev.ecsemulator.statemachine;

import java.time.Duration;
import java.util.Map;

/**
 * How long transitions last in this emulator.
 *
 * @param pace the preset
 * @param overrides a duration for {@code <lifecycle>.<event>}, stronger than the preset
 */
public record Pacing(Delay.Pace pace, Map<String, Duration> overrides) {

  /** The duration of a transition whose table states one. */
  public Duration of(String lifecycle, Transition<?> transition) {
    Duration override =
        overrides.isEmpty() ? null : overrides.get(lifecycle + "." + transition.event());
    return override != null ? override : transition.delay().at(pace);
  }
}
