package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes tags off resources of one kind: those with the keys that are named, or all of them if All
 * is true and no key is named. A key that a resource has not is no error. Source: the
 * UnTagResources page.
 */
@VpcApi
final class UnTagResources implements Command<UnTagResources.Request> {

  private final VpcKinds kinds;

  UnTagResources(VpcKinds kinds) {
    this.kinds = kinds;
  }

  record Request(String resourceType, List<String> resourceId, List<String> tagKey, boolean all) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (new HashSet<>(request.resourceId()).size() < request.resourceId().size()) {
      throw tx.error("DuplicatedParam.ResourceIds");
    }
    Set<String> keys = new HashSet<>(request.tagKey());
    boolean all = request.all() && keys.isEmpty();
    kinds.change(
        request.resourceType(),
        request.resourceId(),
        present -> present.stream().filter(tag -> !all && !keys.contains(tag.key())).toList(),
        tx);
    return Answer.empty();
  }
}
