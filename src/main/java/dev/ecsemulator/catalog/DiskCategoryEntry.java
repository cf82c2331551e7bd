package dev.ecsemulator.catalog;

import dev.ecsemulator.fixture.FixtureNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A disk category in a file of the user's; a largest size of 0 says that it cannot be used so.
 * Sizes in GiB.
 */
final class DiskCategoryEntry {

  static final List<String> FIELDS =
      List.of(
          "category",
          "performanceLevel",
          "minSystemSize",
          "maxSystemSize",
          "minDataSize",
          "maxDataSize",
          "instanceTypeFamilies");

  private DiskCategoryEntry() {}

  static String key(FixtureNode entry) {
    return entry.text("category") + entry.text("performanceLevel", "");
  }

  static DiskCategory read(FixtureNode entry, @Nullable DiskCategory before) {
    DiskCategory base =
        before == null ? new DiskCategory("", "", false, false, 1, 0, 1, 0, Set.of()) : before;
    int maxSystem = Numbers.atLeast(entry, "maxSystemSize", 0, base.maxSystem());
    int maxData = Numbers.atLeast(entry, "maxDataSize", 0, base.maxData());
    return new DiskCategory(
        entry.text("category"),
        entry.text("performanceLevel", ""),
        entry.has("maxSystemSize") ? maxSystem > 0 : base.system(),
        entry.has("maxDataSize") ? maxData > 0 : base.data(),
        Numbers.atLeast(entry, "minSystemSize", 0, base.minSystem()),
        maxSystem,
        Numbers.atLeast(entry, "minDataSize", 0, base.minData()),
        maxData,
        entry.has("instanceTypeFamilies")
            ? Set.copyOf(entry.texts("instanceTypeFamilies"))
            : base.families());
  }
}
