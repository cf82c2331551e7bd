package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.task.Task;

/** Deletes an image of the account's own; its snapshots stay. Source: the DeleteImage page. */
@Ecs
final class DeleteImage implements Command<DeleteImage.Request> {

  /**
   * What can be asked for.
   *
   * @param force whether an image may go that instances were made of
   */
  record Request(String imageId, boolean force) {}

  private final Dependents dependents;

  DeleteImage(Dependents dependents) {
    this.dependents = dependents;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Image image =
        tx.find(Image.TABLE, request.imageId())
            .orElseThrow(() -> tx.error("InvalidImageId.NotFound"));
    if (image.community()) {
      throw tx.error("ImageIsPublic");
    }
    if (!image.shares().isEmpty()) {
      throw tx.error("ImageUseShared");
    }
    if (image.isBeingMade() && !image.sourceImageId().isEmpty()) {
      throw tx.error("OperationDenied.ImageCopying");
    }
    if (Task.isUnderWay(ImportImage.ACTION, image.id(), tx)) {
      throw tx.error("ImageIsImporting");
    }
    if (Task.isUnderWay(ExportImage.ACTION, image.id(), tx)) {
      throw tx.error("ImageIsExporting");
    }
    if (!request.force() && dependents.first(image, tx).isPresent()) {
      throw tx.error("ImageUsingByInstance");
    }
    tx.remove(image);
    return Answer.empty();
  }
}
