package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.snapshot.Snapshot;

/** Stops a copy; what was made of it goes, its snapshots too. Source: the CancelCopyImage page. */
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
    for (Image.DiskMapping disk : image.disks()) {
      tx.find(Snapshot.TABLE, disk.snapshotId()).ifPresent(tx::remove);
    }
    return Answer.empty();
  }
}
