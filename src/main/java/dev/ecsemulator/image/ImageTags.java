package dev.ecsemulator.image;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** An account's own images can be tagged and moved between resource groups. */
@Component
final class ImageTags implements ResourceGroupKind<Image> {

  @Override
  public String resourceType() {
    return "image";
  }

  @Override
  public Table<Image> table() {
    return Image.TABLE;
  }

  @Override
  public List<Tag> tags(Image resource) {
    return resource.tags();
  }

  @Override
  public Image withTags(Image resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(Image resource) {
    return resource.resourceGroupId();
  }

  @Override
  public Image withResourceGroupId(Image resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
