package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Launch templates can be tagged; these are not the tags of the instances that they make. */
@Component
final class LaunchTemplateTags implements TagKind<LaunchTemplate> {

  @Override
  public String resourceType() {
    return "launchtemplate";
  }

  @Override
  public Table<LaunchTemplate> table() {
    return LaunchTemplate.TABLE;
  }

  @Override
  public List<Tag> tags(LaunchTemplate resource) {
    return resource.tags();
  }

  @Override
  public LaunchTemplate withTags(LaunchTemplate resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
