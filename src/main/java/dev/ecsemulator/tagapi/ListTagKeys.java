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

/** Lists the keys of tags that resources of a region have, each once. */
@TagApi
final class ListTagKeys implements Query<ListTagKeys.Request> {

  private final TaggedResources resources;

  ListTagKeys(TaggedResources resources) {
    this.resources = resources;
  }

  record Request(
      @Nullable String nextToken,
      @Nullable Integer pageSize,
      @Nullable String category,
      @Nullable String resourceType,
      @Nullable String queryType,
      @Nullable String fuzzyType,
      Wanted tagFilter) {}

  record Wanted(@Nullable String key) {}

  @Override
  public Answer handle(Request request, View view) {
    boolean any =
        TaggedResources.isCustom(request.category())
            && !TextFilter.isOfMetaTags(request.queryType());
    Stream<String> keys =
        any ? resources.tags(request.resourceType(), view).map(Tag::key) : Stream.empty();
    List<Answer> rows =
        TextFilter.narrow(keys, request.tagFilter().key(), request.fuzzyType())
            .map(key -> Answer.of("Key", key).with("Category", "custom"))
            .toList();
    Page<Answer> page = TaggedResources.page(rows, request.nextToken(), request.pageSize(), view);
    return Answer.of("Keys", page.items()).with("NextToken", page.nextToken());
  }
}
