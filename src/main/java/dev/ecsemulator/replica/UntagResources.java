package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes tags from pairs or groups: those of the keys, else with All every tag. Keys that a resource
 * does not have are passed over.
 */
@Ebs
final class UntagResources implements Command<UntagResources.Request> {

  record Request(String resourceType, List<String> resourceId, List<String> tagKey, boolean all) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Set<String> keys = new HashSet<>(request.tagKey());
    if (keys.size() < request.tagKey().size()) {
      throw tx.error("Duplicate.TagKey");
    }
    boolean all = keys.isEmpty() && request.all();
    TaggedType type = TaggedType.of(request.resourceType(), tx);
    for (Replica replica : type.all(request.resourceId(), tx)) {
      tx.put(
          replica.withTags(
              replica.tags().stream().filter(tag -> !all && !keys.contains(tag.key())).toList()));
    }
    return Answer.empty();
  }
}
