package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Stops a copy; what was made of it goes. Source: the CancelCopyImage page. */
@Ecs
final class CancelCopyImage implements Command<CancelCopyImage.Request> {

  /**
   * What can be asked for.
   *
   * @param imageId the copy, not its source
   */
  record Request(String imageId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Image image =
        tx.find(Image.TABLE, request.imageId())
            .orElseThrow(() -> tx.error("InvalidImageId.NotFound"));
    if (image.sourceImageId().isEmpty()) {
      throw tx.error("ImageCreatedNotFromCopy");
    }
    if (!image.isBeingMade()) {
      throw tx.error("IncorrectImageStatus");
    }
    tx.remove(image);
    return Answer.empty();
  }
}
