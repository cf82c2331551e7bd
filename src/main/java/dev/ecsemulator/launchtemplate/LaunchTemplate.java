package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.instance.LaunchTemplateData;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A launch template with its versions.
 *
 * @param name unique in its region
 * @param defaultVersion the number of the version that counts where none is named
 * @param latestVersion the highest number that was ever given; numbers are not used again
 * @param createdBy the account
 * @param modifiedAt when it or its versions last changed
 * @param resourceGroupId empty if none
 * @param versions oldest first, at least the default one
 */
@RecordBuilder
public record LaunchTemplate(
    String id,
    String regionId,
    String name,
    long defaultVersion,
    long latestVersion,
    String createdBy,
    Instant createdAt,
    Instant modifiedAt,
    String resourceGroupId,
    List<Tag> tags,
    List<Version> versions)
    implements Resource, LaunchTemplateBuilder.With {

  static final String BY_NAME = "name";

  /** Where launch templates are stored. */
  public static final Table<LaunchTemplate> TABLE =
      Table.of("launch-template", LaunchTemplate.class)
          .indexed(BY_NAME, LaunchTemplate::name)
          .indexedByMany("tag", LaunchTemplate::tags, Tag::indexed);

  /**
   * One version; versions do not change.
   *
   * @param number from 1
   * @param description empty if none
   */
  public record Version(
      long number, String description, Instant createdAt, LaunchTemplateData data) {}

  @Override
  public Table<LaunchTemplate> table() {
    return TABLE;
  }

  /** With one version more, which gets the next number. */
  LaunchTemplate withNext(@Nullable String description, LaunchTemplateData data, Instant now) {
    List<Version> more = new ArrayList<>(versions);
    more.add(new Version(latestVersion + 1, description == null ? "" : description, now, data));
    return withVersions(List.copyOf(more)).withLatestVersion(latestVersion + 1).withModifiedAt(now);
  }

  /** The version of a number. */
  public Optional<Version> version(long number) {
    return versions.stream().filter(each -> each.number() == number).findFirst();
  }
}
