package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.operation.Wildcard;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tags of resources of one kind, chosen by id, by tag or by both. A page holds all tags
 * of up to 50 resources.
 */
@Ecs
final class ListTagResources implements Query<ListTagResources.Request> {

  /** Source: no page states a size; 50 is what one call may name. */
  private static final int PAGE = 50;

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
    TagKind<?> kind = kinds.find(request.resourceType()).orElse(null);
    if (kind == null) {
      if (request.resourceId() != null) {
        throw view.error("InvalidResourceId.NotFound");
      }
      return Answer.of("TagResources", List.of()).with("NextToken", "");
    }
    return answer(kind, request, view);
  }

  private static <T extends Resource> Answer answer(TagKind<T> kind, Request request, View view) {
    Selection<T> selection =
        view.select(kind.table())
            .ids(ids(kind, request.resourceId(), view))
            .filter(row -> !kind.tags(row).isEmpty());
    for (TagFilter filter : request.tag()) {
      narrow(selection, kind, exactly(filter, view));
    }
    for (Pattern pattern : request.tagFilter()) {
      narrow(selection, kind, roughly(pattern, view));
    }
    Paging paging = new Paging(null, null, request.nextToken(), PAGE);
    Page<T> page = paging.of(selection, PAGE, PAGE, view);
    return Answer.of(
            "TagResources", page.items().stream().flatMap(row -> rows(kind, row).stream()).toList())
        .with("NextToken", page.nextToken());
  }

  private static <T extends Resource> @Nullable List<String> ids(
      TagKind<T> kind, @Nullable List<String> named, View view) {
    return named == null
        ? null
        : named.stream()
            .map(
                id ->
                    kind.find(id, view)
                        .orElseThrow(() -> view.error("InvalidResourceId.NotFound"))
                        .id())
            .toList();
  }

  private static <T extends Resource> void narrow(
      Selection<T> selection, TagKind<T> kind, Predicate<Tag> condition) {
    selection.filter(row -> kind.tags(row).stream().anyMatch(condition));
  }

  private static Predicate<Tag> exactly(TagFilter filter, View view) {
    if (filter.key() == null) {
      throw view.error("InvalidTag.Mismatch");
    }
    return filter::matches;
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

  private static <T extends Resource> List<Answer> rows(TagKind<T> kind, T row) {
    return kind.tags(row).stream()
        .map(
            tag ->
                Answer.of("ResourceType", kind.resourceType())
                    .with("ResourceId", kind.resourceId(row))
                    .with("TagKey", tag.key())
                    .with("TagValue", tag.value()))
        .toList();
  }
}
