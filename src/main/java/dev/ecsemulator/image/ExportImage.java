package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.task.Task;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Exports an image to a bucket by a task. There are no buckets here: every one exists and nothing
 * is written. Source: the ExportImage page; the object's name as Terraform expects it.
 */
@Ecs
final class ExportImage implements Command<ExportImage.Request> {

  static final String ACTION = "ExportImage";

  private static final int MOST_DATA_DISKS = 4;

  record Request(
      String imageId, String ossBucket, @Nullable String ossPrefix, @Nullable String imageFormat) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Image image = image(request.imageId(), tx);
    if (image.status() != ImageStatus.Available) {
      throw tx.error("IncorrectImageStatus");
    }
    if (Task.isUnderWay(ACTION, image.id(), tx)) {
      throw tx.error("ImageIsExporting");
    }
    if (image.disks().stream().anyMatch(Image.DiskMapping::encrypted)) {
      throw tx.errorSaying("ImageNotSupported", "encrypted snapshots");
    }
    if (image.disks().stream().filter(disk -> !disk.isSystem()).count() > MOST_DATA_DISKS) {
      throw tx.error("OperationDenied");
    }
    String format =
        request.imageFormat() == null ? "raw" : request.imageFormat().toLowerCase(Locale.ROOT);
    String prefix = request.ossPrefix() == null ? "" : request.ossPrefix() + "_";
    Task task =
        Task.begin(
            ACTION,
            image.id(),
            true,
            List.of(
                new Task.Item("OSSBucket", request.ossBucket()),
                new Task.Item("OSSObject", prefix + image.id() + "_system." + format + ".tar.gz"),
                new Task.Item("ImageFormat", format)),
            tx);
    return Answer.of("TaskId", task.id()).with("RegionId", image.regionId());
  }

  private static Image image(String id, Transaction tx) {
    return tx.find(Image.TABLE, id)
        .orElseThrow(
            () ->
                Image.ofOthers(tx).stream().anyMatch(image -> image.id().equals(id))
                    ? tx.error("InvalidImageCategory.NotSupported")
                    : tx.error("InvalidImageId.NotFound"));
  }
}
