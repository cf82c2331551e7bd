package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Table;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.stereotype.Component;

/** VPCs can be tagged and moved between resource groups. */
@Component
final class VpcTags implements ResourceGroupKind<Vpc> {

  @Override
  public Class<? extends Annotation> product() {
    return VpcApi.class;
  }

  @Override
  public String resourceType() {
    return "VPC";
  }

  @Override
  public Table<Vpc> table() {
    return Vpc.TABLE;
  }

  @Override
  public List<Tag> tags(Vpc resource) {
    return resource.tags();
  }

  @Override
  public Vpc withTags(Vpc resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(Vpc resource) {
    return resource.resourceGroupId();
  }

  @Override
  public Vpc withResourceGroupId(Vpc resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
