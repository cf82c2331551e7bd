package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Changes what an image says of itself, or deprecates it. Source: the ModifyImageAttribute page.
 */
@Ecs
final class ModifyImageAttribute implements Command<ModifyImageAttribute.Request> {

  private static final String OLDER_METADATA = "v1";
  private static final String NEWER_METADATA = "v2";

  record Request(
      String imageId,
      @Nullable String imageName,
      @Nullable String status,
      @Nullable String imageFamily,
      @Nullable String bootMode,
      @Nullable String licenseType,
      @Nullable String description,
      Features features) {}

  record Features(@Nullable String nvmeSupport, @Nullable String imdsSupport) {}

  private final Dependents dependents;

  ModifyImageAttribute(Dependents dependents) {
    this.dependents = dependents;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Image image = image(request.imageId(), tx);
    if (image.isBeingMade()) {
      throw tx.error("InvalidStatus.ImageIsCreating");
    }
    Features features = request.features();
    Image changed =
        image
            .withName(
                request.imageName() == null
                    ? image.name()
                    : ImageNames.free(request.imageName(), image.id(), image.regionId(), tx))
            .withFamily(or(request.imageFamily(), image.family()))
            .withDescription(or(request.description(), image.description()))
            .withLicenseType(or(request.licenseType(), image.licenseType()))
            .withBootMode(bootMode(request.bootMode(), image, tx))
            .withNvmeSupport(or(features.nvmeSupport(), image.nvmeSupport()))
            .withImdsSupport(imdsSupport(features.imdsSupport(), image, tx));
    tx.put(changed);
    if (request.status() != null) {
      move(changed, ImageStatus.valueOf(request.status()), tx);
    }
    return Answer.empty();
  }

  private static Image image(String id, Transaction tx) {
    return tx.find(Image.TABLE, id)
        .orElseThrow(
            () ->
                Image.ofOthers(tx).stream()
                        .anyMatch(image -> image.id().equals(id) && image.community())
                    ? tx.error("InvalidOperation.PublicImageUnsupported")
                    : tx.error("InvalidImageId.NotFound"));
  }

  private String bootMode(@Nullable String asked, Image image, Transaction tx) {
    if (asked == null || asked.equals(image.bootMode())) {
      return image.bootMode();
    }
    if (image.os().isArm() && asked.equals("BIOS")) {
      throw tx.error("InvalidBootMode.NotSupport");
    }
    if (dependents.first(image, tx).isPresent()) {
      throw tx.error("OperationDeined.ImageUsingByInstance");
    }
    return asked;
  }

  private static String imdsSupport(@Nullable String asked, Image image, Transaction tx) {
    if (OLDER_METADATA.equals(asked) && image.imdsSupport().equals(NEWER_METADATA)) {
      throw tx.error("InvalidOperation.FeaturesImdsSupportNotMatch");
    }
    return or(asked, image.imdsSupport());
  }

  private static void move(Image image, ImageStatus wanted, Transaction tx) {
    boolean restored = wanted == ImageStatus.Available;
    if (!restored && (image.community() || !image.shares().isEmpty())) {
      throw tx.error("ImageUseShared");
    }
    if (tx.fire(image, restored ? "restore" : "deprecate").isEmpty()) {
      throw tx.error(restored ? "ImageStatus.NotDeprecated" : "ImageStatus.NotAvailable");
    }
  }

  private static String or(@Nullable String asked, String otherwise) {
    return asked == null ? otherwise : asked;
  }
}
