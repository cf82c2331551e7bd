package dev.ecsemulator.image;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image as answers show it. Sources: the pages, and recorded answers for wire types and for what
 * public images show (behaviour, refinements, rows 3, 14 and 28).
 */
final class ImageAnswer {

  static final String SYSTEM = "system";
  static final String SELF = "self";
  static final String OTHERS = "others";
  static final String USED = "instance";
  static final String UNUSED = "none";

  /** No image supports changes of vCPUs or memory while an instance runs. */
  static final String ONLINE_CHANGE = "unsupported";

  private static final String DONE = "100%";
  private static final long LAST_SEEN = 99;

  private final View view;
  private final Dependents dependents;

  ImageAnswer(View view, Dependents dependents) {
    this.view = view;
    this.dependents = dependents;
  }

  /** Whose it is, as the caller sees it. */
  static String ownerAlias(Image image, View view) {
    if (image.isPublic()) {
      return SYSTEM;
    }
    return image.ownerId().equals(view.account()) ? SELF : OTHERS;
  }

  /** Whether instances use it; of public images recorded answers always say so. */
  String usage(Image image) {
    return image.isPublic() || dependents.first(image, view).isPresent() ? USED : UNUSED;
  }

  /** What every answer about an image has. */
  Answer brief(Image image) {
    return Answer.of("ImageId", image.id())
        .with("ImageName", image.name())
        .with("ImageFamily", image.family())
        .with("ImageVersion", image.version())
        .with("ImageOwnerAlias", ownerAlias(image, view))
        .with("Description", image.description())
        .with("Status", image.status().name())
        .with("Progress", progress(image))
        .with("Usage", usage(image))
        .with("OSName", image.os().name())
        .with("OSType", image.os().type())
        .with("Platform", image.os().platform())
        .with("Architecture", image.os().architecture())
        .with("Size", image.size())
        .with("CreationTime", WireTime.second(image.createdAt()))
        .with("IsSupportIoOptimized", true)
        .with("IsSupportCloudinit", image.cloudInit())
        .with("IsSelfShared", shared(image))
        .with("IsCopied", !image.sourceImageId().isEmpty())
        .with("IsSubscribed", false)
        .with("ProductCode", "")
        .with("DiskDeviceMappings", image.disks().stream().map(ImageAnswer::disk).toList())
        .with("Tags", Tag.answers(image.tags()));
  }

  /** What DescribeImages shows. */
  Answer full(Image image) {
    List<Answer> disks =
        image.disks().stream()
            .map(disk -> disk(disk).with("Encrypted", disk.encrypted()))
            .map(disk -> pending(disk, image))
            .toList();
    return brief(image)
        .with("Usable", image.status() == ImageStatus.Available)
        .with("ImageOwnerId", image.isPublic() ? 0L : Long.parseLong(image.ownerId()))
        .with("OSNameEn", image.os().nameEn())
        .with("BootMode", orNull(image.bootMode()))
        .with("LicenseType", orNull(image.licenseType()))
        .with("IsPublic", image.isPublic() || image.community())
        .with("ResourceGroupId", image.resourceGroupId())
        .with("DiskDeviceMappings", disks)
        .with("DetectionOptions", Answer.empty().without("Items"))
        .with(
            "Features",
            Answer.of("NvmeSupport", orNull(image.nvmeSupport()))
                .with("ImdsSupport", orNull(image.imdsSupport()))
                .with("CpuOnlineUpgrade", ONLINE_CHANGE)
                .with("CpuOnlineDowngrade", ONLINE_CHANGE)
                .with("MemoryOnlineUpgrade", ONLINE_CHANGE)
                .with("MemoryOnlineDowngrade", ONLINE_CHANGE));
  }

  private Answer pending(Answer disk, Image image) {
    Instant due = view.dueOf(image);
    return due == null
        ? disk
        : disk.with("Progress", progress(image))
            .with("RemainTime", (int) Duration.between(view.now(), due).toSeconds());
  }

  /** How much of the time that it takes has passed. */
  private String progress(Image image) {
    Instant due = view.dueOf(image);
    if (due == null || image.status() != ImageStatus.Creating) {
      return image.status() == ImageStatus.Waiting ? "0%" : DONE;
    }
    long whole = Math.max(1, Duration.between(image.createdAt(), due).toMillis());
    long passed = Duration.between(image.createdAt(), view.now()).toMillis();
    return Math.min(LAST_SEEN, passed * 100 / whole) + "%";
  }

  private static Answer disk(Image.DiskMapping disk) {
    return Answer.of("Type", disk.type())
        .with("SnapshotId", disk.snapshotId())
        .with("Device", disk.device())
        .with("Size", Integer.toString(disk.size()))
        .with("Format", disk.format())
        .with("ImportOSSBucket", disk.bucket())
        .with("ImportOSSObject", disk.object());
  }

  /** A text on the wire; empty for public images, as recorded. */
  private String shared(Image image) {
    if (!ownerAlias(image, view).equals(SELF)) {
      return "";
    }
    return image.shares().isEmpty() ? "False" : "True";
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
