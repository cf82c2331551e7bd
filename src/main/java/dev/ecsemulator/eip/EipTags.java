package dev.ecsemulator.eip;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Table;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Elastic IP addresses can be tagged and moved between resource groups. */
@Component
final class EipTags implements ResourceGroupKind<Eip> {

  @Override
  public Class<? extends Annotation> product() {
    return VpcApi.class;
  }

  @Override
  public String resourceType() {
    return "EIP";
  }

  @Override
  public Table<Eip> table() {
    return Eip.TABLE;
  }

  @Override
  public List<Tag> tags(Eip resource) {
    return resource.tags();
  }

  @Override
  public Eip withTags(Eip resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(Eip resource) {
    return resource.resourceGroupId();
  }

  @Override
  public Eip withResourceGroupId(Eip resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
