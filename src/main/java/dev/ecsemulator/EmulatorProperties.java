package dev.ecsemulator;

import dev.ecsemulator.rendering.Format;
import dev.ecsemulator.statemachine.Delay;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings, all under {@code emulator.}; a name that is none of these stops the start.
 *
 * @param transitions pace of transient states
 * @param delays a duration for {@code <lifecycle>.<event>}, stronger than the pace
 * @param fixture what the world starts with: {@code demo}, a file, or empty
 * @param seed decides all ids and addresses
 * @param defaultFormat of answers to requests that ask for none
 * @param account 16 digits: the account of callers without a key of their own
 */
@ConfigurationProperties(prefix = "emulator", ignoreUnknownFields = false)
public record EmulatorProperties(
    @DefaultValue("fast") Delay.Pace transitions,
    @DefaultValue Map<String, Duration> delays,
    @DefaultValue("") String fixture,
    @DefaultValue("1") long seed,
    @DefaultValue("xml") Format defaultFormat,
    @DefaultValue("1000000000000001") String account) {}
