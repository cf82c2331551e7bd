package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds tags to pairs or groups, all or none of them. A key that a resource has gets the value. */
@Ebs
final class TagResources implements Command<TagResources.Request> {

  /** Tags of one resource, as the page limits them. */
  private static final int MOST = 20;

  record Request(String resourceType, List<String> resourceId, List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Tag.checked(request.tag(), tx);
    TaggedType type = TaggedType.of(request.resourceType(), tx);
    for (Replica replica : type.all(request.resourceId(), tx)) {
      Map<String, Tag> tags = new LinkedHashMap<>();
      replica.tags().forEach(tag -> tags.put(tag.key(), tag));
      request.tag().forEach(tag -> tags.put(tag.key(), tag));
      if (tags.size() > MOST) {
        throw tx.error("NumberExceed.Tags");
      }
      tx.put(replica.withTags(List.copyOf(tags.values())));
    }
    return Answer.empty();
  }
}
