package dev.ecsemulator.securitygroup;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Security groups can be tagged and moved between resource groups. */
@Component
final class SecurityGroupTags implements ResourceGroupKind<SecurityGroup> {

  @Override
  public String resourceType() {
    return "securitygroup";
  }

  @Override
  public Table<SecurityGroup> table() {
    return SecurityGroup.TABLE;
  }

  @Override
  public List<Tag> tags(SecurityGroup resource) {
    return resource.tags();
  }

  @Override
  public SecurityGroup withTags(SecurityGroup resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(SecurityGroup resource) {
    return resource.resourceGroupId();
  }

  @Override
  public SecurityGroup withResourceGroupId(SecurityGroup resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
