package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tags of pairs or groups: of those named, of those that have all the tags asked for, or
 * of those that meet both. The page wants at least one of the two.
 */
@Ebs
final class ListTagResources implements Query<ListTagResources.Request> {

  /** Resources on a page: as many as a call can name, since the page gives no size. */
  private static final int PAGE_SIZE = 50;

  record Request(
      String resourceType,
      List<String> resourceId,
      List<Listing.TagFilter> tag,
      @Nullable String nextToken) {}

  @Override
  public Answer handle(Request request, View view) {
    if (request.resourceId().isEmpty() && request.tag().isEmpty()) {
      throw view.missing("ResourceId");
    }
    List<String> keys =
        request.tag().stream().map(Listing.TagFilter::key).filter(Objects::nonNull).toList();
    if (keys.stream().distinct().count() < keys.size()) {
      throw view.error("Duplicate.TagKey");
    }
    TaggedType type = TaggedType.of(request.resourceType(), view);
    type.all(request.resourceId(), view);
    Table<? extends Replica> table = type.table();
    if (table == null) {
      return Answer.of("TagResources", List.of()).with("NextToken", "");
    }
    Page<? extends Replica> page = page(table, request, view);
    return Answer.of(
            "TagResources",
            page.items().stream().flatMap(replica -> rows(type, replica).stream()).toList())
        .with("NextToken", page.nextToken());
  }

  private static <T extends Replica> Page<T> page(Table<T> table, Request request, View view) {
    return new Paging(null, null, request.nextToken(), PAGE_SIZE)
        .of(
            TaggedType.seen(table, view)
                .ids(request.resourceId().isEmpty() ? null : request.resourceId())
                .filter(replica -> !replica.tags().isEmpty())
                .filter(
                    replica -> request.tag().stream().allMatch(tag -> tag.fits(replica.tags()))),
            1,
            PAGE_SIZE,
            view);
  }

  private static List<Answer> rows(TaggedType type, Replica replica) {
    return replica.tags().stream()
        .map(
            tag ->
                Answer.of("ResourceType", type)
                    .with("ResourceId", replica.id())
                    .with("TagKey", tag.key())
                    .with("TagValue", tag.value()))
        .toList();
  }
}
