package dev.ecsemulator.tagapi;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagApi;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the values that a key of a tag has on resources of a region, each once. */
@TagApi
final class ListTagValues implements Query<ListTagValues.Request> {

  private final TaggedResources resources;

  ListTagValues(TaggedResources resources) {
    this.resources = resources;
  }

  record Request(
      String key,
      @Nullable String nextToken,
      @Nullable Integer pageSize,
      @Nullable String resourceType,
      @Nullable String queryType,
      @Nullable String fuzzyType,
      Wanted tagFilter) {}

  record Wanted(@Nullable String value) {}

  @Override
  public Answer handle(Request request, View view) {
    if (TextFilter.isOfMetaTags(request.queryType())) {
      throw view.error("MetaTagKeyNotFound");
    }
    Stream<String> values =
        resources
            .tags(request.resourceType(), view)
            .filter(tag -> tag.key().equals(request.key()))
            .map(Tag::value);
    List<String> rows =
        TextFilter.narrow(values, request.tagFilter().value(), request.fuzzyType()).toList();
    Page<String> page = TaggedResources.page(rows, request.nextToken(), request.pageSize(), view);
    return Answer.of("Values", page.items()).with("NextToken", page.nextToken());
  }
}
