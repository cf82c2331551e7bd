package dev.ecsemulator.tag;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Adds tags to one resource; the older form of TagResources. */
@Ecs
final class AddTags implements Command<AddTags.Request> {

  private final Kinds kinds;

  AddTags(Kinds kinds) {
    this.kinds = kinds;
  }

  record Request(String resourceType, String resourceId, List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (request.tag().stream().anyMatch(tag -> tag.key() == null)) {
      throw tx.error("InvalidTag.Mismatch");
    }
    List<Tag> added = Tag.checked(request.tag(), tx);
    kinds.add(request.resourceType(), List.of(request.resourceId()), added, tx);
    return Answer.empty();
  }
}
