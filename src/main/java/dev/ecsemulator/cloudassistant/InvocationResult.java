package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invocation on one instance.
 *
 * @param id of the invocation and of the instance
 * @param next how long it waits for its time, or runs
 * @param outcome how the run that goes on will end; null before it starts
 * @param output of the latest run that ended
 * @param exitCode of that run; null if it has none
 * @param errorCode why it failed, empty if it did not
 * @param repeats how often it ran
 * @param startedAt null before the first run, as are finishedAt and stoppedAt before those happen
 */
@RecordBuilder
public record InvocationResult(
    String id,
    String regionId,
    String invokeId,
    String commandId,
    String instanceId,
    InvocationStatus status,
    Duration next,
    @Nullable Outcome outcome,
    String output,
    @Nullable Long exitCode,
    String errorCode,
    String errorInfo,
    int repeats,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant stoppedAt)
    implements Stateful<InvocationResult, InvocationStatus>, InvocationResultBuilder.With {

  /** Where results are stored. */
  public static final Table<InvocationResult> TABLE =
      Table.of("invocation-result", InvocationResult.class)
          .indexed("invocation", InvocationResult::invokeId)
          .indexed("instance", InvocationResult::instanceId)
          .indexed("command", InvocationResult::commandId);

  /** The result's transition table. */
  public static final Lifecycle<InvocationStatus> LIFECYCLE =
      Lifecycle.load("invocation-result", InvocationStatus.class);

  @Override
  public Table<InvocationResult> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<InvocationStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public InvocationResult withStatus(InvocationStatus status) {
    return InvocationResultBuilder.With.super.withStatus(status);
  }

  @Override
  public Duration delayOf(String event) {
    return next;
  }

  /** With a reason why it cannot go on or came to a bad end. */
  InvocationResult failing(String code, String info) {
    return withErrorCode(code).withErrorInfo(info);
  }

  @Override
  public boolean isRecordOfCall() {
    return true;
  }
}
