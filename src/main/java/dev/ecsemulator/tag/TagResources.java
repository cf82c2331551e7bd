package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds tags to resources of one kind; a key that a resource has already gets the new value. */
@Ecs
final class TagResources implements Command<TagResources.Request> {

  /** Source: behaviour, tags: at most 20 for a resource. */
  private static final int MOST_TAGS = 20;

  private final Kinds kinds;

  TagResources(Kinds kinds) {
    this.kinds = kinds;
  }

  record Request(String resourceType, List<String> resourceId, List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Tag> added = Tag.checked(request.tag(), tx);
    kinds.change(
        request.resourceType(), request.resourceId(), present -> merged(present, added, tx), tx);
    return Answer.empty();
  }

  /**
   * Of the two rows for too many tags the one is raised whose message is published: that of
   * QuotaExceed.Tags is made by the service.
   */
  private static List<Tag> merged(List<Tag> present, List<Tag> added, Transaction tx) {
    Map<String, Tag> byKey = new LinkedHashMap<>();
    present.forEach(tag -> byKey.put(tag.key(), tag));
    added.forEach(tag -> byKey.put(tag.key(), tag));
    if (byKey.size() > MOST_TAGS) {
      throw tx.error("OperationDenied.QuotaExceed");
    }
    return List.copyOf(byKey.values());
  }
}
