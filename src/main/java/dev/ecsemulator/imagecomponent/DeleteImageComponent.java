package dev.ecsemulator.imagecomponent;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Deletes an image component. Source: the DeleteImageComponent page. */
@Ecs
final class DeleteImageComponent implements Command<DeleteImageComponent.Request> {

  record Request(String imageComponentId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    tx.remove(
        tx.find(ImageComponent.TABLE, request.imageComponentId())
            .orElseThrow(() -> tx.error("InvalidImageComponent.NotFound")));
    return Answer.empty();
  }
}
