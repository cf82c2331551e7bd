package dev.ecsemulator.tagapi;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagApi;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the resources of a region that have tags, with all their tags: those named by ARN, those
 * with certain tags, those that are both, or all.
 */
@TagApi
final class ListTagResources implements Query<ListTagResources.Request> {

  /** Of a tag's key and of its value. */
  private static final int LONGEST = 128;

  private final TaggedResources resources;

  ListTagResources(TaggedResources resources) {
    this.resources = resources;
  }

  /**
   * What is asked for.
   *
   * @param tags values by key, all of which a resource has; keys and values have 1 to 128
   *     characters
   */
  record Request(
      @Nullable String nextToken,
      @Nullable Integer pageSize,
      @Nullable Map<String, String> tags,
      @Nullable String category,
      @Nullable List<String> resourceARN) {}

  @Override
  public Answer handle(Request request, View view) {
    Map<String, String> wanted = request.tags();
    if (wanted != null) {
      check(wanted, view);
    }
    List<String> arns = request.resourceARN();
    Stream<Tagged> chosen =
        arns == null
            ? resources.all(view)
            : arns.stream().distinct().flatMap(arn -> resources.find(arn, view).stream());
    List<Tagged> rows =
        chosen
            .filter(row -> TaggedResources.isCustom(request.category()))
            .filter(row -> wanted == null || hasAll(row.tags(), wanted))
            .toList();
    Page<Tagged> page = TaggedResources.page(rows, request.nextToken(), request.pageSize(), view);
    return Answer.of("TagResources", page.items().stream().map(ListTagResources::answer).toList())
        .with("NextToken", page.nextToken());
  }

  private static void check(Map<String, String> wanted, View view) {
    if (wanted.isEmpty()) {
      throw view.invalid("Tags");
    }
    wanted.forEach(
        (key, value) -> {
          if (!isText(key)) {
            throw view.error("InvalidParameter.TagKey", key);
          }
          if (!isText(value)) {
            throw view.error("InvalidParameter.TagValue");
          }
        });
  }

  private static boolean isText(String text) {
    return !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST;
  }

  private static boolean hasAll(List<Tag> tags, Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(each -> tags.contains(new Tag(each.getKey(), each.getValue())));
  }

  private static Answer answer(Tagged row) {
    return Answer.of("ResourceARN", row.arn())
        .with(
            "Tags",
            row.tags().stream()
                .map(
                    tag ->
                        Answer.of("Key", tag.key())
                            .with("Value", tag.value())
                            .with("Category", "Custom"))
                .toList());
  }
}
