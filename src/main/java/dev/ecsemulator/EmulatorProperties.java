package dev.ecsemulator;

import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.statemachine.Delay;
import dev.ecsemulator.statemachine.Pacing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * The settings, all under {@code emulator.}; a name that is none of these stops the start.
 *
 * @param transitions pace of transient states
 * @param delays a duration, such as {@code 2s} or {@code PT2S}, for {@code <lifecycle>.<event>};
 *     stronger than the pace
 * @param fixture what the world starts with: {@code demo}, a file, or empty
 * @param seed decides all ids and addresses
 * @param defaultFormat of answers to requests that ask for none
 * @param account 16 digits: the account of callers without a key of their own
 */
@ConfigurationProperties(prefix = "emulator", ignoreUnknownFields = false)
public record EmulatorProperties(
    @DefaultValue("fast") Delay.Pace transitions,
    @DefaultValue Map<String, String> delays,
    @DefaultValue("") String fixture,
    @DefaultValue("1") long seed,
    @DefaultValue("xml") Format defaultFormat,
    @DefaultValue("1000000000000001") String account) {

  /**
   * How long transitions last by these settings. The delays are bound as texts: only for those does
   * Spring take the dots of {@code emulator.delays.instance.stop} as part of the key.
   *
   * @throws IllegalArgumentException if a delay is no duration
   */
  Pacing pacing() {
    Map<String, Duration> overrides = new HashMap<>();
    delays.forEach((key, delay) -> overrides.put(key, DurationStyle.detectAndParse(delay)));
    return new Pacing(transitions, overrides);
  }
}
