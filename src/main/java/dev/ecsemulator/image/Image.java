package dev.ecsemulator.image;

import dev.ecsemulator.catalog.PublicImage;
import dev.ecsemulator.operation.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image, whoever made it.
 *
 * @param ownerAlias system, self, others or marketplace
 * @param usage {@code instance} or {@code none}
 * @param osName as the service answers by default, in Chinese
 * @param osType linux or windows
 * @param architecture x86_64, i386 or arm64
 * @param size GiB of the system disk
 * @param family ImageFamily, empty if it has none
 */
record Image(
    String id,
    String name,
    String family,
    String ownerAlias,
    String status,
    String usage,
    String osName,
    String osNameEn,
    String osType,
    String platform,
    String architecture,
    int size,
    boolean cloudInit,
    Instant createdAt,
    String resourceGroupId,
    List<Tag> tags) {

  static final String SYSTEM = "system";
  static final String AVAILABLE = "Available";

  private static final Pattern DATE = Pattern.compile("_(20[0-9]{6})(?:\\D|$)");
  private static final Instant UNDATED = Instant.parse("2015-01-01T00:00:00Z");

  /**
   * An image that the service offers to all: the day of its id stands for its creation, and it
   * always shows as used by instances, as in all recorded answers.
   */
  static Image of(PublicImage image) {
    return new Image(
        image.id(),
        image.id(),
        image.family(),
        SYSTEM,
        AVAILABLE,
        "instance",
        image.osName(),
        image.osNameEn(),
        image.osType(),
        image.platform(),
        image.architecture(),
        image.size(),
        !image.platform().equals("FreeBSD"),
        day(image.id()),
        "",
        List.of());
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
