package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.DiskCategory;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A disk category that can be ordered, over all its performance levels.
 *
 * @param min least size, GiB
 * @param max greatest size, GiB
 */
record DiskOffer(String category, int min, int max) {

  /** What fits at least one of some instance types, as system or as data disk. */
  static List<DiskOffer> of(Catalog catalog, List<InstanceType> types, boolean system) {
    Map<String, DiskOffer> offers = new LinkedHashMap<>();
    for (DiskCategory each : catalog.diskCategories()) {
      boolean usable = !each.isLocal() && (system ? each.system() : each.data());
      if (usable && types.stream().anyMatch(each::fits)) {
        DiskOffer offer =
            system
                ? new DiskOffer(each.category(), each.minSystem(), each.maxSystem())
                : new DiskOffer(each.category(), each.minData(), each.maxData());
        offers.merge(each.category(), offer, DiskOffer::and);
      }
    }
    return List.copyOf(offers.values());
  }

  private DiskOffer and(DiskOffer other) {
    return new DiskOffer(category, Math.min(min, other.min), Math.max(max, other.max));
  }

  /** As listed: recorded answers give disks no StatusCategory. */
  Answer answer() {
    return Answer.of("Value", category)
        .with("Status", "Available")
        .with("Min", min)
        .with("Max", max)
        .with("Unit", "GiB");
  }
}
