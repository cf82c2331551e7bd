package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Adds tags to resources of one kind; a key that a resource has already gets the new value. */
@Ecs
final class TagResources implements Command<TagResources.Request> {

  private final Kinds kinds;

  TagResources(Kinds kinds) {
    this.kinds = kinds;
  }

  record Request(String resourceType, List<String> resourceId, List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Tag> added = Tag.checked(request.tag(), tx);
    kinds.add(request.resourceType(), request.resourceId(), added, tx);
    return Answer.empty();
  }
}
