package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import java.util.HashSet;
import java.util.List;

/** Adds tags to resources of one kind; a key that a resource has already gets the new value. */
@VpcApi
final class TagResources implements Command<TagResources.Request> {

  private final VpcKinds kinds;

  TagResources(VpcKinds kinds) {
    this.kinds = kinds;
  }

  record Request(String resourceType, List<String> resourceId, List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (new HashSet<>(request.resourceId()).size() < request.resourceId().size()) {
      throw tx.error("DuplicatedParam.ResourceIds");
    }
    if (request.tag().stream().anyMatch(tag -> tag.key() == null)) {
      throw tx.error("MissingParameter.TagKey");
    }
    List<Tag> added = Tag.checked(request.tag(), "Forbidden.TagKey.Duplicated", tx);
    kinds.add(request.resourceType(), request.resourceId(), added, tx);
    return Answer.empty();
  }
}
