package dev.ecsemulator.image;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies an image to another region, or within one. There is no task to wait for: the copy is
 * listed in the destination, where it waits, is filled and becomes available. Source: the CopyImage
 * page.
 */
@Ecs
final class CopyImage implements Command<CopyImage.Request> {

  record Request(
      String imageId,
      @Nullable String destinationRegionId,
      @Nullable String destinationImageName,
      @Nullable String destinationDescription,
      boolean encrypted,
      @Nullable String kmsKeyId,
      @Nullable String encryptAlgorithm,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  private final Catalog catalog;

  CopyImage(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    String from = tx.requiredRegionId();
    String to = request.destinationRegionId() == null ? from : request.destinationRegionId();
    if (!catalog.exists(to)) {
      throw tx.error("DestinationRegion.NotFound");
    }
    refuseEncryption(request, tx);
    Image source = source(request.imageId(), !to.equals(from), tx);
    if (source.status() != ImageStatus.Available) {
      throw tx.error("IncorrectImageStatus");
    }
    boolean underWay =
        tx.selectIn(to, Image.TABLE).where("source", source.id()).filter(Image::isBeingMade).count()
            > 0;
    if (underWay) {
      throw tx.error("OperationDenied.ImageCopyConflict");
    }
    String id = tx.newId("m", to);
    Image copy =
        Image.blank(id, to, tx.account(), tx.now())
            .name(ImageNames.free(request.destinationImageName(), id, to, tx))
            .version(source.version())
            .description(orEmpty(request.destinationDescription()))
            .os(source.os())
            .size(source.size())
            .cloudInit(source.cloudInit())
            .bootMode(source.bootMode())
            .nvmeSupport(source.nvmeSupport())
            .imdsSupport(source.imdsSupport())
            .licenseType(source.licenseType())
            .disks(disks(source, id, to, request.encrypted(), tx))
            .sourceImageId(source.id())
            .resourceGroupId(orEmpty(request.resourceGroupId()))
            .tags(Tag.checked(request.tag(), tx))
            .build();
    return Answer.of("ImageId", tx.create(copy, "copy").id());
  }

  private static void refuseEncryption(Request request, Transaction tx) {
    if (request.encrypted()) {
      return;
    }
    if (request.kmsKeyId() != null) {
      throw tx.error("InvalidParameter.EncryptedIllegal");
    }
    if (request.encryptAlgorithm() != null) {
      throw tx.error("InvalidEncrypted.NotMatchEncryptAlgorithm");
    }
  }

  /** An own image, or one that another account shares, which can only be copied where it is. */
  private static Image source(String id, boolean elsewhere, Transaction tx) {
    Image own = tx.find(Image.TABLE, id).orElse(null);
    if (own != null) {
      return own;
    }
    Image shared =
        Image.ofOthers(tx).stream()
            .filter(image -> image.id().equals(id))
            .findFirst()
            .orElseThrow(() -> tx.error("InvalidImageId.NotFound"));
    if (shared.community()) {
      throw tx.error("OperationDenied.CommunityImage");
    }
    if (elsewhere) {
      throw tx.error("OperationDenied.SameRegionOnly");
    }
    return shared;
  }

  private static List<Image.DiskMapping> disks(
      Image source, String id, String to, boolean encrypted, Transaction tx) {
    return source.disks().stream()
        .map(
            disk ->
                new Image.DiskMapping(
                    disk.type(),
                    snapshot(disk.snapshotId(), id, to, encrypted, tx),
                    disk.device(),
                    disk.size(),
                    disk.encrypted() || encrypted,
                    "",
                    "",
                    ""))
        .toList();
  }

  /** A copy has snapshots of its own, where it is; of another account's image none are seen. */
  private static String snapshot(
      String sourceId, String imageId, String to, boolean encrypted, Transaction tx) {
    return tx.findAnywhere(Snapshot.TABLE, sourceId)
        .map(
            source ->
                tx.create(
                        source
                            .withId(tx.newId("s", to))
                            .withRegionId(to)
                            .withName(ImageNames.ofSnapshots(imageId))
                            .withEncrypted(source.encrypted() || encrypted)
                            .withRetentionDays(null)
                            .withGroupId(null)
                            .withCreatedAt(tx.now())
                            .withModifiedAt(tx.now())
                            .withTags(List.of()),
                        "create")
                    .id())
        .orElse("");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
