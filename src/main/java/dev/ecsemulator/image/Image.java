package dev.ecsemulator.image;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.PublicImage;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image, whoever made it. The account that made it stores it; public images are not stored.
 *
 * @param regionId empty for a public image, which is in all regions
 * @param ownerId the account that made it, 16 digits; empty for a public image
 * @param family ImageFamily, empty if it has none
 * @param size GiB that a system disk needs for it
 * @param bootMode BIOS, UEFI or UEFI-Preferred; empty if unknown
 * @param nvmeSupport supported or unsupported; empty if unknown
 * @param imdsSupport v1 or v2; empty if unknown
 * @param licenseType Auto, Aliyun or BYOL; empty if it never mattered
 * @param disks what disks of instances are made of; the first is the system disk's
 * @param sourceImageId the image that it is a copy of; empty if it is none
 * @param community whether it is published to all accounts
 * @param shares the accounts that it is shared with
 */
@RecordBuilder
public record Image(
    String id,
    String regionId,
    ImageStatus status,
    String ownerId,
    String name,
    String family,
    String version,
    String description,
    Os os,
    int size,
    boolean cloudInit,
    String bootMode,
    String nvmeSupport,
    String imdsSupport,
    String licenseType,
    List<DiskMapping> disks,
    String sourceImageId,
    boolean community,
    List<Share> shares,
    Instant createdAt,
    String resourceGroupId,
    List<Tag> tags)
    implements Stateful<Image, ImageStatus>, ImageBuilder.With {

  private static final String EVERYBODY = "*";

  /** Where images are stored. */
  public static final Table<Image> TABLE =
      Table.of("image", Image.class)
          .indexed("name", Image::name)
          .indexed("family", image -> orNull(image.family()))
          .indexed("source", image -> orNull(image.sourceImageId()))
          .indexedByMany(
              "snapshot", image -> image.disks().stream().map(DiskMapping::snapshotId).toList())
          .indexedByMany("for", Image::audience)
          .indexedByMany("tag", Image::tags, Tag::indexed);

  /** The image's transition table. */
  public static final Lifecycle<ImageStatus> LIFECYCLE = Lifecycle.load("image", ImageStatus.class);

  private static final Pattern DATE = Pattern.compile("_(20[0-9]{6})(?:\\D|$)");
  private static final Instant UNDATED = Instant.parse("2015-01-01T00:00:00Z");

  /**
   * The operating system of an image.
   *
   * @param name as the service answers by default, in Chinese
   * @param type linux or windows
   * @param architecture x86_64, i386 or arm64
   */
  public record Os(String name, String nameEn, String type, String platform, String architecture) {

    /** One of which only this much is known: the name follows the pattern of public images. */
    public static Os of(String platform, String architecture) {
      String distribution = platform.equals("Aliyun") ? "Alibaba Cloud Linux" : platform;
      String bits = architecture.equals("i386") ? "32" : "64";
      return new Os(
          distribution + "  " + bits + "位",
          distribution + "  " + bits + " bit",
          platform.startsWith("Windows") ? "windows" : "linux",
          platform,
          architecture);
    }

    /** Whether it is a Windows. */
    public boolean isWindows() {
      return type.equals("windows");
    }

    /** Whether it runs on ARM. */
    public boolean isArm() {
      return architecture.equals("arm64");
    }
  }

  /**
   * What one disk of an instance is made of.
   *
   * @param type system or data
   * @param snapshotId empty if it comes from no snapshot
   * @param device such as {@code /dev/xvda}
   * @param size GiB
   * @param bucket where an imported disk came from; empty for others
   * @param object the imported file, empty for others
   * @param format of the imported file, empty for others
   */
  public record DiskMapping(
      String type,
      String snapshotId,
      String device,
      int size,
      boolean encrypted,
      String bucket,
      String object,
      String format) {

    /** Whether the system disk is made of it. */
    public boolean isSystem() {
      return type.equals("system");
    }
  }

  /** An account that may use an image, and since when. */
  public record Share(String account, Instant since) {}

  /** An image of an account's own, of which only what all have is said. */
  static ImageBuilder blank(String id, String regionId, String ownerId, Instant createdAt) {
    return ImageBuilder.builder()
        .id(id)
        .regionId(regionId)
        .status(ImageStatus.Creating)
        .ownerId(ownerId)
        .name(id)
        .family("")
        .version("")
        .description("")
        .cloudInit(true)
        .bootMode("")
        .nvmeSupport("")
        .imdsSupport("")
        .licenseType("")
        .disks(List.of())
        .sourceImageId("")
        .shares(List.of())
        .createdAt(createdAt)
        .resourceGroupId("")
        .tags(List.of());
  }

  /** An image that the service offers to all: the day of its id stands for its creation. */
  static Image of(PublicImage image) {
    return blank(image.id(), "", "", day(image.id()))
        .status(ImageStatus.Available)
        .family(image.family())
        .os(
            new Os(
                image.osName(),
                image.osNameEn(),
                image.osType(),
                image.platform(),
                image.architecture()))
        .size(image.size())
        .cloudInit(!image.platform().equals("FreeBSD"))
        .build();
  }

  /** An image that the caller can make instances of: own, shared with it, published or public. */
  public static Optional<Image> usable(String id, View view, Catalog catalog) {
    return view.find(TABLE, id)
        .or(() -> ofOthers(view).stream().filter(image -> image.id().equals(id)).findFirst())
        .or(() -> catalog.image(id).map(Image::of));
  }

  /** The newest available image of a family: an own one, else a public one. */
  public static Optional<Image> newestOf(String family, View view, Catalog catalog) {
    return view.select(TABLE)
        .where("family", family)
        .filter(image -> image.status() == ImageStatus.Available)
        .first()
        .or(
            () ->
                catalog.images().stream()
                    .filter(image -> image.family().equals(family))
                    .map(Image::of)
                    .max(Comparator.comparing(Image::createdAt)));
  }

  /** Images of other accounts that are shared with the caller or published to all. */
  static List<Image> ofOthers(View view) {
    List<Image> all = new ArrayList<>(view.ofOthers(TABLE, "for", view.account()));
    all.addAll(view.ofOthers(TABLE, "for", EVERYBODY));
    return all;
  }

  @Override
  public Table<Image> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<ImageStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Image withStatus(ImageStatus status) {
    return ImageBuilder.With.super.withStatus(status);
  }

  /** Whether the service offers it to all. */
  public boolean isPublic() {
    return ownerId.isEmpty();
  }

  /** Whether it is still being made. */
  public boolean isBeingMade() {
    return status == ImageStatus.Waiting || status == ImageStatus.Creating;
  }

  /** Whether instances can be made of it; a deprecated image is only kept from being shared. */
  public boolean isUsable() {
    return status == ImageStatus.Available || status == ImageStatus.Deprecated;
  }

  /** What the system disk is made of; empty for a public image. */
  public Optional<DiskMapping> systemDisk() {
    return disks.stream().filter(DiskMapping::isSystem).findFirst();
  }

  /** Whether it is shared with an account by name. */
  boolean isSharedWith(String account) {
    return shares.stream().anyMatch(share -> share.account().equals(account));
  }

  /** A published image has one audience: an account that it is also shared with finds it once. */
  private List<String> audience() {
    return community ? List.of(EVERYBODY) : shares.stream().map(Share::account).toList();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Instant day(String id) {
    Matcher date = DATE.matcher(id);
    return date.find()
        ? LocalDate.parse(date.group(1), DateTimeFormatter.BASIC_ISO_DATE)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC)
        : UNDATED;
  }
}
