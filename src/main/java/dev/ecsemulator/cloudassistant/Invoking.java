package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a command to instances. An instance that does not run has a result that says so; the call
 * succeeds nevertheless. Source: RunCommand, InvokeCommand; DescribeInvocations, ErrorCode.
 */
final class Invoking {

  private final Transaction tx;

  Invoking(Transaction tx) {
    this.tx = tx;
  }

  /**
   * Sends it, or refuses with the operation's documented error.
   *
   * @return the invocation's id
   */
  String invoke(String commandId, Script script, Target target) {
    List<Instance> instances = target.instances(script, tx);
    Frequency schedule = target.schedule(tx);
    Invocation invocation =
        tx.put(
            new Invocation(
                tx.newId("t"),
                tx.requiredRegionId(),
                commandId,
                script,
                target.values(script, tx),
                schedule == null ? "" : text(target.frequency()),
                text(target.username()),
                text(target.containerId()),
                text(target.containerName()),
                text(target.terminationMode()),
                text(target.resourceGroupId()),
                List.copyOf(Tag.checked(target.tag(), tx)),
                tx.now()));
    for (Instance instance : instances) {
      send(invocation, instance, schedule);
    }
    return invocation.id();
  }

  private void send(Invocation invocation, Instance instance, @Nullable Frequency schedule) {
    InvocationResult result =
        new InvocationResult(
            invocation.id() + "/" + instance.id(),
            invocation.regionId(),
            invocation.id(),
            invocation.commandId(),
            instance.id(),
            InvocationStatus.Pending,
            Duration.ZERO,
            null,
            "",
            null,
            "",
            "",
            0,
            tx.now(),
            tx.now(),
            null,
            null,
            null);
    Instant first = schedule == null ? null : schedule.next(tx.now());
    if (first != null) {
      tx.create(result.withNext(Duration.between(tx.now(), first)), "wait");
    } else if (instance.status() == InstanceStatus.Running) {
      tx.create(result, "send");
    } else {
      tx.create(Runs.notRunning(result), "abort");
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
