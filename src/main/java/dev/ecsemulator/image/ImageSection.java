package dev.ecsemulator.image;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An account's own images of a fixture: what the operations can make, and what none can. */
@Component
final class ImageSection implements FixtureSection {

  private static final int USUAL_SIZE = 40;
  private static final String SYSTEM_DEVICE = "/dev/xvda";
  private static final String[] DISK = {"type", "snapshotId", "device", "size", "encrypted"};

  @Override
  public String name() {
    return "images";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "status",
        "imageName",
        "imageFamily",
        "imageVersion",
        "description",
        "platform",
        "architecture",
        "size",
        "bootMode",
        "nvmeSupport",
        "imdsSupport",
        "diskDeviceMappings",
        "sourceImageId",
        "sharedWith",
        "isPublic",
        "createdAt",
        "resourceGroupId",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String id = entry.text("id");
    if (tx.findAnywhere(Image.TABLE, id).isPresent()) {
      throw entry.refused("id", "\"" + id + "\" is there already");
    }
    Instant createdAt = entry.optionalInstant("createdAt");
    int size = entry.integer("size", USUAL_SIZE);
    Image image =
        Image.blank(
                id, tx.requiredRegionId(), tx.account(), createdAt == null ? tx.now() : createdAt)
            .name(entry.text("imageName", id))
            .family(entry.text("imageFamily", ""))
            .version(entry.text("imageVersion", ""))
            .description(entry.text("description", ""))
            .os(
                Image.Os.of(
                    entry.text("platform", "Aliyun"),
                    entry.oneOf("architecture", "x86_64", List.of("x86_64", "i386", "arm64"))))
            .size(size)
            .bootMode(entry.oneOf("bootMode", "", List.of("BIOS", "UEFI", "UEFI-Preferred")))
            .nvmeSupport(entry.oneOf("nvmeSupport", "", List.of("supported", "unsupported")))
            .imdsSupport(entry.oneOf("imdsSupport", "", List.of("v1", "v2")))
            .disks(disks(entry, size))
            .sourceImageId(entry.text("sourceImageId", ""))
            .shares(
                entry.texts("sharedWith").stream()
                    .map(account -> new Image.Share(account, tx.now()))
                    .toList())
            .community(entry.flag("isPublic", false))
            .resourceGroupId(entry.text("resourceGroupId", ""))
            .tags(entry.tags())
            .build();
    enter(image, entry.oneOf("status", ImageStatus.Available), tx);
  }

  /** Without any said, an image is of a system disk. */
  private static List<Image.DiskMapping> disks(FixtureNode entry, int size) {
    List<Image.DiskMapping> disks =
        entry.children("diskDeviceMappings", DISK).stream()
            .map(
                disk ->
                    new Image.DiskMapping(
                        disk.oneOf("type", "system", List.of("system", "data")),
                        disk.text("snapshotId", ""),
                        disk.text("device", SYSTEM_DEVICE),
                        disk.integer("size", size),
                        disk.flag("encrypted", false),
                        "",
                        "",
                        ""))
            .toList();
    return disks.isEmpty()
        ? List.of(new Image.DiskMapping("system", "", SYSTEM_DEVICE, size, false, "", "", ""))
        : disks;
  }

  private static void enter(Image image, ImageStatus status, Transaction tx) {
    switch (status) {
      case Creating -> {
        if (image.sourceImageId().isEmpty()) {
          tx.create(image, "create");
        } else {
          fill(image, tx);
        }
      }
      case Waiting -> tx.create(image, "copy");
      case Available, UnAvailable, Deprecated, CreateFailed -> tx.put(image.withStatus(status));
    }
  }

  private static void fill(Image image, Transaction tx) {
    if (tx.fire(tx.put(image.withStatus(ImageStatus.Creating)), "fill").isEmpty()) {
      throw new IllegalStateException(image.id() + " cannot be filled");
    }
  }
}
