package dev.ecsemulator.instance;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Instances can be tagged and moved between resource groups. */
@Component
final class InstanceTags implements ResourceGroupKind<Instance> {

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

  @Override
  public String resourceGroupId(Instance resource) {
    return resource.resourceGroupId();
  }

  @Override
  public Instance withResourceGroupId(Instance resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
