package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A command that is saved.
 *
 * @param resourceGroupId empty if none
 * @param invokeTimes how often it was invoked
 */
@RecordBuilder
public record CloudCommand(
    String id,
    String regionId,
    Script script,
    String resourceGroupId,
    List<Tag> tags,
    int invokeTimes,
    Instant createdAt)
    implements Resource, CloudCommandBuilder.With {

  /** Where commands are stored. */
  public static final Table<CloudCommand> TABLE =
      Table.of("command", CloudCommand.class)
          .indexedByMany("tag", CloudCommand::tags, Tag::indexed);

  @Override
  public Table<CloudCommand> table() {
    return TABLE;
  }
}
