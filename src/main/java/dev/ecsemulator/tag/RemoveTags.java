package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Takes tags off one resource; the older form of UntagResources. A tag that the resource has not is
 * no error. Without any tag nothing is taken off, as the page does not say that all are.
 */
@Ecs
final class RemoveTags implements Command<RemoveTags.Request> {

  private final Kinds kinds;

  RemoveTags(Kinds kinds) {
    this.kinds = kinds;
  }

  /**
   * What goes.
   *
   * @param tag without a value, whatever value the key has
   */
  record Request(String resourceType, String resourceId, List<TagFilter> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (request.tag().stream().anyMatch(tag -> tag.key() == null)) {
      throw tx.error("InvalidTagKey.Malformed");
    }
    kinds.change(
        request.resourceType(),
        List.of(request.resourceId()),
        present -> present.stream().filter(tag -> !goes(tag, request.tag())).toList(),
        tx);
    return Answer.empty();
  }

  private static boolean goes(Tag tag, List<TagFilter> unwanted) {
    return unwanted.stream().anyMatch(filter -> filter.matches(tag));
  }
}
