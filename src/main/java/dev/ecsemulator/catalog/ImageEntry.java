package dev.ecsemulator.catalog;

import dev.ecsemulator.fixture.FixtureNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public image in a file of the user's. */
final class ImageEntry {

  static final List<String> FIELDS =
      List.of(
          "id", "osName", "osNameEn", "osType", "platform", "architecture", "size", "imageFamily");

  private static final int USUAL_SIZE = 20;

  private ImageEntry() {}

  static PublicImage read(FixtureNode entry, @Nullable PublicImage before) {
    PublicImage base = before == null ? blank(entry) : before;
    return new PublicImage(
        entry.text("id"),
        entry.text("osName", base.osName()),
        entry.text("osNameEn", base.osNameEn()),
        entry.oneOf("osType", base.osType(), List.of("linux", "windows")),
        entry.text("platform", base.platform()),
        entry.oneOf("architecture", base.architecture(), List.of("x86_64", "arm64", "i386")),
        Numbers.atLeast(entry, "size", 1, base.size()),
        entry.text("imageFamily", base.family()));
  }

  private static PublicImage blank(FixtureNode entry) {
    String platform = entry.text("platform");
    String name = entry.text("osName", entry.text("osNameEn", platform));
    return new PublicImage(
        entry.text("id"),
        name,
        name,
        platform.startsWith("Windows") ? "windows" : "linux",
        platform,
        "x86_64",
        USUAL_SIZE,
        "");
  }
}
