package dev.ecsemulator.image;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** An account's own images can be tagged. */
@Component
final class ImageTags implements TagKind<Image> {

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
}
