package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What commands answer, as a fixture says it. Conditions that are null hold for every command.
 *
 * @param contains a part of the content, after its parameters are filled in
 * @param seconds how long the command runs
 * @param errorCode empty unless something keeps the command from ending by itself
 */
record CommandOutput(
    String id,
    String regionId,
    @Nullable String contains,
    @Nullable String commandName,
    @Nullable String instanceId,
    String output,
    long exitCode,
    Duration seconds,
    String errorCode,
    String errorInfo)
    implements Resource {

  static final Table<CommandOutput> TABLE = Table.of("command-output", CommandOutput.class);

  private static final CommandOutput NOTHING =
      new CommandOutput("", "", null, null, null, "", 0, Duration.ZERO, "", "");

  @Override
  public Table<CommandOutput> table() {
    return TABLE;
  }

  /** How a command ends that no fixture speaks of: at once, well, and without a word. */
  static Outcome otherwise(Script script) {
    return NOTHING.outcome(script);
  }

  boolean fits(Script script, Map<String, String> parameters, String instance) {
    return (contains == null || script.text(parameters).contains(contains))
        && (commandName == null || commandName.equals(script.name()))
        && (instanceId == null || instanceId.equals(instance));
  }

  /** How a command ends that this speaks of; none outlasts its timeout. */
  Outcome outcome(Script script) {
    Duration timeout = Duration.ofSeconds(script.timeout());
    if (seconds.compareTo(timeout) > 0) {
      return new Outcome(
          InvocationStatus.Timeout,
          timeout,
          output,
          null,
          "ExecutionTimeout",
          "The command execution timed out.");
    }
    if (!errorCode.isEmpty()) {
      return new Outcome(InvocationStatus.Error, seconds, output, null, errorCode, errorInfo);
    }
    return exitCode == 0
        ? new Outcome(InvocationStatus.Success, seconds, output, exitCode, "", "")
        : new Outcome(
            InvocationStatus.Failed,
            seconds,
            output,
            exitCode,
            "ExitCodeNonzero",
            "The exit code of the command is not 0.");
  }
}
