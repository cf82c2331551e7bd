package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.Wildcard;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tags of resources of one kind, chosen by id, by tag or by both. A page holds all tags
 * of up to 50 resources.
 */
@Ecs
final class ListTagResources implements Query<ListTagResources.Request> {

  private final Kinds kinds;

  ListTagResources(Kinds kinds) {
    this.kinds = kinds;
  }

  record Request(
      String resourceType,
      @Nullable List<String> resourceId,
      List<TagFilter> tag,
      List<Pattern> tagFilter,
      @Nullable String nextToken) {}

  /**
   * A key and values in which {@code *} stands for any text; no value fits all values.
   *
   * @param tagValues one of them has to fit
   */
  record Pattern(@Nullable String tagKey, List<String> tagValues) {}

  @Override
  public Answer handle(Request request, View view) {
    boolean chooses =
        request.resourceId() != null || !request.tag().isEmpty() || !request.tagFilter().isEmpty();
    if (!chooses) {
      throw view.error("BothEmpty.TagsAndResources");
    }
    if (!request.tag().isEmpty() && !request.tagFilter().isEmpty()) {
      throw view.error("InvalidTags.MalFormed");
    }
    List<Predicate<Tag>> conditions =
        Stream.concat(
                request.tag().stream().map(each -> each.exactly("InvalidTag.Mismatch", view)),
                request.tagFilter().stream().map(each -> roughly(each, view)))
            .toList();
    return kinds.list(
        request.resourceType(), request.resourceId(), conditions, request.nextToken(), null, view);
  }

  private static Predicate<Tag> roughly(Pattern pattern, View view) {
    String key = pattern.tagKey();
    if (key == null) {
      throw view.error("InvalidTagFilter.Malformed");
    }
    Wildcard keys = new Wildcard(key);
    List<Wildcard> values = pattern.tagValues().stream().map(Wildcard::new).toList();
    return tag ->
        keys.matches(tag.key())
            && (values.isEmpty() || values.stream().anyMatch(each -> each.matches(tag.value())));
  }
}
