package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What happens when a command arrives at an instance, has run or is stopped: its outcome is decided
 * when it starts and shows when it ends; by a schedule it then waits for its next time.
 */
@Component
final class Runs implements OnSettled<InvocationResult> {

  @Override
  public Table<InvocationResult> table() {
    return InvocationResult.TABLE;
  }

  @Override
  public void settled(InvocationResult result, Transition<?> transition, Transaction tx) {
    InvocationResult now = result.withUpdatedAt(tx.now());
    switch (transition.event()) {
      case "send", "wait" -> start(now, tx);
      case "run" -> end(now, tx);
      case "stop" -> stop(now.withStoppedAt(tx.now()).withFinishedAt(tx.now()), tx);
      default -> tx.put(now.withFinishedAt(tx.now()));
    }
  }

  /** For an instance that does not run. */
  static InvocationResult notRunning(InvocationResult result) {
    return result.failing("InstanceNotRunning", "The instance is not running.");
  }

  private static void start(InvocationResult result, Transaction tx) {
    if (!isRunning(result, tx)) {
      InvocationResult aborted =
          notRunning(result).withStatus(InvocationStatus.Aborted).withFinishedAt(tx.now());
      again(tx.put(aborted), tx);
      return;
    }
    Outcome outcome = outcome(result, tx);
    tx.put(
        result
            .withOutcome(outcome)
            .withNext(outcome.lasts())
            .withStartedAt(tx.now())
            .withFinishedAt(null));
  }

  private static Outcome outcome(InvocationResult result, Transaction tx) {
    Invocation invocation = invocation(result, tx);
    Script script = invocation.script();
    return tx.selectIn(result.regionId(), CommandOutput.TABLE).all().stream()
        .filter(each -> each.fits(script, invocation.parameters(), result.instanceId()))
        .findFirst()
        .map(each -> each.outcome(script))
        .orElseGet(() -> CommandOutput.otherwise(script));
  }

  private static void end(InvocationResult result, Transaction tx) {
    Outcome outcome = result.outcome();
    if (outcome == null) {
      throw new IllegalStateException(result.id() + " ends without having started");
    }
    InvocationResult ended =
        result
            .withStatus(outcome.status())
            .withOutput(outcome.output())
            .withExitCode(outcome.exitCode())
            .failing(outcome.errorCode(), outcome.errorInfo())
            .withRepeats(result.repeats() + 1)
            .withFinishedAt(tx.now());
    boolean interrupted = !isRunning(result, tx);
    again(
        tx.put(
            interrupted
                ? notRunning(ended).withStatus(InvocationStatus.Error).withExitCode(null)
                : ended),
        tx);
  }

  private static void stop(InvocationResult result, Transaction tx) {
    tx.put(
        result.status() == InvocationStatus.Terminated
            ? result.failing("ExecutionInterrupted", "The command execution was interrupted.")
            : result);
  }

  private static void again(InvocationResult result, Transaction tx) {
    String frequency = invocation(result, tx).frequency();
    Instant next = Frequency.read(frequency).map(each -> each.next(tx.now())).orElse(null);
    if (next != null) {
      InvocationResult waiting = result.withNext(Duration.between(tx.now(), next));
      if (tx.fire(waiting, "wait").isEmpty()) {
        throw new IllegalStateException(result.status() + " does not wait for the next time");
      }
    }
  }

  private static boolean isRunning(InvocationResult result, Transaction tx) {
    return tx.findAnywhere(Instance.TABLE, result.instanceId())
        .filter(instance -> instance.status() == InstanceStatus.Running)
        .isPresent();
  }

  private static Invocation invocation(InvocationResult result, Transaction tx) {
    return tx.findAnywhere(Invocation.TABLE, result.invokeId()).orElseThrow();
  }
}
