package dev.ecsemulator.securitygroup;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Security groups can be tagged. */
@Component
final class SecurityGroupTags implements TagKind<SecurityGroup> {

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
}
