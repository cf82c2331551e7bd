package dev.ecsemulator.replica;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One Tag.N of a creation. */
record NewTag(@Nullable String key, @Nullable String value) {

  /** The tags, once each has a key and no key comes twice. */
  static List<Tag> checked(List<NewTag> tags, View view) {
    if (tags.stream().map(NewTag::key).distinct().count() < tags.size()) {
      throw view.invalid("Tag.N.Key");
    }
    return tags.stream().map(tag -> tag.checked(view)).toList();
  }

  private Tag checked(View view) {
    if (key == null) {
      throw view.missing("Tag.N.Key");
    }
    return new Tag(key, value == null ? "" : value);
  }
}
