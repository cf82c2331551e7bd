package dev.ecsemulator.instance;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Instances can be tagged. */
@Component
final class InstanceTags implements TagKind<Instance> {

  @Override
  public String resourceType() {
    return "instance";
  }

  @Override
  public Table<Instance> table() {
    return Instance.TABLE;
  }

  @Override
  public List<Tag> tags(Instance resource) {
    return resource.tags();
  }

  @Override
  public Instance withTags(Instance resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
