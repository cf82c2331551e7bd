package dev.ecsemulator.imagecomponent;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Image components can be tagged and moved between resource groups, as Terraform does. */
@Component
final class ImageComponentTags implements ResourceGroupKind<ImageComponent> {

  @Override
  public String resourceType() {
    return "imagecomponent";
  }

  @Override
  public Table<ImageComponent> table() {
    return ImageComponent.TABLE;
  }

  @Override
  public List<Tag> tags(ImageComponent resource) {
    return resource.tags();
  }

  @Override
  public ImageComponent withTags(ImageComponent resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(ImageComponent resource) {
    return resource.resourceGroupId();
  }

  @Override
  public ImageComponent withResourceGroupId(ImageComponent resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
