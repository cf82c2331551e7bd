package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One call of RunCommand or InvokeCommand. What became of it on each instance is an {@link
 * InvocationResult}.
 *
 * @param commandId of the saved command, or of one that only this call had
 * @param parameters values by the names of the content's parameters
 * @param frequency when a command with repeat mode Period runs; empty for Once
 * @param resourceGroupId empty if none, as are username, containerId, containerName and
 *     terminationMode
 */
public record Invocation(
    String id,
    String regionId,
    String commandId,
    Script script,
    Map<String, String> parameters,
    String frequency,
    String username,
    String containerId,
    String containerName,
    String terminationMode,
    String resourceGroupId,
    List<Tag> tags,
    Instant createdAt)
    implements Resource {

  /** Where invocations are stored. */
  public static final Table<Invocation> TABLE =
      Table.of("invocation", Invocation.class)
          .indexed("command", Invocation::commandId)
          .indexedByMany("tag", Invocation::tags, Tag::indexed);

  @Override
  public Table<Invocation> table() {
    return TABLE;
  }

  /** Whether it runs by a schedule. */
  boolean isTimed() {
    return !frequency.isEmpty();
  }

  /** Once or Period. */
  String repeatMode() {
    return isTimed() ? "Period" : "Once";
  }

  @Override
  public boolean isRecordOfCall() {
    return true;
  }
}
