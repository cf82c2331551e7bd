package dev.ecsemulator.imagecomponent;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * Commands that are kept for building images. Nothing runs them here.
 *
 * @param name the id if none was given; several versions of a component share it
 * @param version three numbers, such as {@code 1.0.0}
 * @param systemType Linux or Windows
 * @param type Build or Test
 */
@RecordBuilder
public record ImageComponent(
    String id,
    String regionId,
    String name,
    String version,
    String description,
    String systemType,
    String type,
    String content,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, ImageComponentBuilder.With {

  /** Where image components are stored. */
  public static final Table<ImageComponent> TABLE =
      Table.of("image-component", ImageComponent.class)
          .indexed("name", ImageComponent::name)
          .indexedByMany("tag", ImageComponent::tags, Tag::indexed);

  @Override
  public Table<ImageComponent> table() {
    return TABLE;
  }

  /** The first of the numbers of its version. */
  int major() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }
}
