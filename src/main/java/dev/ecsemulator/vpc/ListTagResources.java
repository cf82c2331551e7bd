package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the tags of resources of one kind, chosen by id, by tag or by both. */
@VpcApi
final class ListTagResources implements Query<ListTagResources.Request> {

  private final VpcKinds kinds;

  ListTagResources(VpcKinds kinds) {
    this.kinds = kinds;
  }

  record Request(
      String resourceType,
      @Nullable List<String> resourceId,
      List<TagFilter> tag,
      @Nullable String nextToken,
      @Nullable Integer maxResults) {}

  @Override
  public Answer handle(Request request, View view) {
    if (request.resourceId() == null && request.tag().isEmpty()) {
      throw view.error("BothEmpty.TagsAndResources");
    }
    return kinds.list(
        request.resourceType(),
        request.resourceId(),
        request.tag().stream().map(each -> each.exactly("InvalidTagKey", view)).toList(),
        request.nextToken(),
        request.maxResults(),
        view);
  }
}
