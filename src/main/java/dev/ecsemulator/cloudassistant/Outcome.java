package dev.ecsemulator.cloudassistant;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run ends, decided when it starts.
 *
 * @param status Success, Failed, Timeout or Error
 * @param lasts how long it runs
 * @param exitCode null if it is not the command that ends it
 * @param errorCode empty if nothing went wrong
 */
public record Outcome(
    InvocationStatus status,
    Duration lasts,
    String output,
    @Nullable Long exitCode,
    String errorCode,
    String errorInfo) {}
