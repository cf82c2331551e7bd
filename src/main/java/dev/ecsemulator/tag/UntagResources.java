package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes tags off resources of one kind; a key that a resource has not is no error. */
@Ecs
final class UntagResources implements Command<UntagResources.Request> {

  private final Kinds kinds;

  UntagResources(Kinds kinds) {
    this.kinds = kinds;
  }

  record Request(String resourceType, List<String> resourceId, List<String> tagKey, boolean all) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Set<String> keys = new HashSet<>(request.tagKey());
    if (request.all() && !keys.isEmpty()) {
      throw tx.error("Param.Conflict");
    }
    if (!request.all() && keys.isEmpty()) {
      throw tx.error("MissingParameter.Tags");
    }
    if (keys.size() < request.tagKey().size()) {
      throw tx.error("Duplicate.TagKey");
    }
    kinds.change(
        request.resourceType(),
        request.resourceId(),
        present ->
            present.stream().filter(tag -> !request.all() && !keys.contains(tag.key())).toList(),
        tx);
    return Answer.empty();
  }
}
