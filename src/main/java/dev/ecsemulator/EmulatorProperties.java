package dev.ecsemulator;

import dev.ecsemulator.control.ControlAccess;
import dev.ecsemulator.fixture.Nearest;
import dev.ecsemulator.fixture.StartFixtures;
import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.statemachine.Delay;
import dev.ecsemulator.statemachine.Lifecycle;
import dev.ecsemulator.statemachine.Pacing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param initFolder a folder whose fixtures the world starts with besides, in the order of their
 *     names; empty for none
 * @param catalog a file that says what the cloud offers beyond or instead of what comes with the
 *     emulator; empty for none
 * @param seed decides all ids and addresses
 * @param defaultFormat of answers to requests that ask for none
 * @param account 16 digits: the account of callers without a key of their own
 * @param tlsFolder where the certificate authority for HTTPS is kept; empty for nowhere
 * @param tlsNames host names and addresses that HTTPS clients call the server by, beside localhost,
 *     the loopback addresses and the machine's name
 * @param control whether {@code /_emulator} can be called
 * @param controlToken what callers of {@code /_emulator} have to send; {@code none} for nothing,
 *     empty for nothing if only this machine can reach the server, else for a random one
 * @param maxRequests how many requests are worked on at once, from 1
 * @param maxWaiting how many more may wait; the next is answered with 503
 * @param requestTimeout how long a request may take to come in
 * @param stopWithInput whether the program ends when its standard input does
 */
@ConfigurationProperties(prefix = "emulator", ignoreUnknownFields = false)
public record EmulatorProperties(
    @DefaultValue("fast") Delay.Pace transitions,
    @DefaultValue Map<String, String> delays,
    @DefaultValue("") String fixture,
    @DefaultValue("") String initFolder,
    @DefaultValue("") String catalog,
    @DefaultValue("1") long seed,
    @DefaultValue("xml") Format defaultFormat,
    @DefaultValue("1000000000000001") String account,
    @DefaultValue("") String tlsFolder,
    @DefaultValue List<String> tlsNames,
    @DefaultValue("true") boolean control,
    @DefaultValue("") String controlToken,
    @DefaultValue("128") int maxRequests,
    @DefaultValue("1024") int maxWaiting,
    @DefaultValue("10s") Duration requestTimeout,
    @DefaultValue("false") boolean stopWithInput) {

  private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
  private static final Pattern HOST = Pattern.compile("[0-9A-Za-z_*.:-]+");

  /**
   * Settings that fit.
   *
   * @throws IllegalArgumentException if the account has not 16 digits, a delay is no duration or
   *     for no transition that there is, or a name is none of a host
   */
  public EmulatorProperties {
    require(account.matches("[0-9]{16}"), "account=" + account, "16 digits");
    if (!controlToken.isEmpty() && !ControlAccess.isToken(controlToken)) {
      throw new IllegalArgumentException(
          "--emulator.control-token is not possible: it has to consist of letters, digits and"
              + " -._~+/");
    }
    require(maxRequests >= 1, "max-requests=" + maxRequests, "1 or more");
    require(maxWaiting >= 0, "max-waiting=" + maxWaiting, "0 or more");
    require(
        requestTimeout.compareTo(SHORTEST_TIMEOUT) >= 0,
        "request-timeout=" + DurationStyle.SIMPLE.print(requestTimeout),
        "1s or more");
    delays.forEach(EmulatorProperties::duration);
    for (String name : tlsNames) {
      if (!HOST.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "--emulator.tls-names="
                + String.join(",", tlsNames)
                + " is not possible: \""
                + name
                + "\" is neither a host name nor an address");
      }
    }
  }

  private static void require(boolean holds, String setting, String range) {
    if (!holds) {
      throw new IllegalArgumentException(
          "--emulator." + setting + " is not possible: it has to be " + range);
    }
  }

  /** The fixtures that the world starts with. */
  StartFixtures startFixtures() {
    return new StartFixtures(fixture, initFolder);
  }

  /**
   * How long transitions last by these settings. The delays are bound as texts: only for those does
   * Spring take the dots of {@code emulator.delays.instance.stop} as part of the key.
   */
  Pacing pacing() {
    Map<String, Duration> overrides = new HashMap<>();
    delays.forEach((key, delay) -> overrides.put(key, duration(key, delay)));
    return new Pacing(transitions, overrides);
  }

  private static Duration duration(String key, String delay) {
    int dot = key.indexOf('.');
    Set<String> events = dot < 0 ? Set.of() : Lifecycle.eventsOf(key.substring(0, dot));
    String refusal = "--emulator.delays." + key + "=" + delay + " is not possible: ";
    if (events.isEmpty()) {
      throw new IllegalArgumentException(
          refusal + "it has to name a lifecycle and its event, such as instance.stop");
    }
    String event = key.substring(dot + 1);
    if (!events.contains(event)) {
      throw new IllegalArgumentException(
          refusal + "events are " + String.join(", ", Nearest.first(event, events)));
    }
    try {
      return DurationStyle.detectAndParse(delay);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(refusal + "it has to be a duration such as 2s");
    }
  }
}
