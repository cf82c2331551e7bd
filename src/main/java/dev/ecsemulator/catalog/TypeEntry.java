package dev.ecsemulator.catalog;

import dev.ecsemulator.fixture.FixtureNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An instance type in a file of the user's. Fields are named as DescribeInstanceTypes has them. */
final class TypeEntry {

  static final List<String> FIELDS =
      List.of(
          "id",
          "instanceTypeFamily",
          "cpuCoreCount",
          "memorySize",
          "gpuAmount",
          "gpuSpec",
          "gpuMemorySize",
          "eniQuantity",
          "eniPrivateIpAddressQuantity",
          "localStorageAmount",
          "localStorageCapacity",
          "localStorageCategory",
          "instanceBandwidth",
          "instancePps",
          "eniQueueNumber",
          "instanceFamilyLevel",
          "cpuArchitecture",
          "regions");

  private static final String REGIONS = "regions";
  private static final List<String> LEVELS =
      List.of("EntryLevel", "CreditEntryLevel", "EnterpriseLevel");
  private static final int USUAL_INTERFACES = 8;
  private static final int USUAL_ADDRESSES = 10;

  private final FixtureNode entry;
  private final InstanceType base;

  /**
   * An entry.
   *
   * @param before what it changes; null for a new type, which has to say its vCPUs and memory
   */
  TypeEntry(FixtureNode entry, @Nullable InstanceType before) {
    this.entry = entry;
    this.base = before == null ? blank(entry) : before;
  }

  InstanceType type(Set<String> regions) {
    return new InstanceType(
        entry.text("id"),
        entry.text("instanceTypeFamily", base.family()),
        Numbers.atLeast(entry, "cpuCoreCount", 1, base.cpu()),
        decimal("memorySize", base.memory()),
        Numbers.atLeast(entry, "gpuAmount", 0, base.gpus()),
        entry.text("gpuSpec", base.gpuSpec()),
        decimal("gpuMemorySize", base.gpuMemory()),
        Numbers.atLeast(entry, "eniQuantity", 1, base.interfaces()),
        Numbers.atLeast(entry, "eniPrivateIpAddressQuantity", 1, base.addressesPerInterface()),
        localDisks(),
        Numbers.atLeast(entry, "instanceBandwidth", 0, (int) base.bandwidth()),
        Numbers.atLeast(entry, "instancePps", 0, (int) base.packets()),
        Numbers.atLeast(entry, "eniQueueNumber", 0, base.queues()),
        entry.oneOf("instanceFamilyLevel", base.level(), LEVELS),
        entry.oneOf("cpuArchitecture", base.architecture(), List.of("X86", "ARM")),
        absentFrom(regions));
  }

  private static InstanceType blank(FixtureNode entry) {
    String id = entry.text("id");
    int dot = id.lastIndexOf('.');
    entry.text("cpuCoreCount");
    entry.text("memorySize");
    return new InstanceType(
        id,
        dot < 0 ? id : id.substring(0, dot),
        1,
        1,
        0,
        "",
        0,
        USUAL_INTERFACES,
        USUAL_ADDRESSES,
        null,
        0,
        0,
        0,
        "EnterpriseLevel",
        "X86",
        Set.of());
  }

  private double decimal(String field, double otherwise) {
    BigDecimal value = entry.optionalDecimal(field);
    if (value != null && value.signum() <= 0) {
      throw entry.refused(field, value + " is not more than 0");
    }
    return value == null ? otherwise : value.doubleValue();
  }

  private InstanceType.@Nullable LocalDisks localDisks() {
    InstanceType.LocalDisks before = base.localDisks();
    int count =
        Numbers.atLeast(entry, "localStorageAmount", 0, before == null ? 0 : before.count());
    return count == 0
        ? null
        : new InstanceType.LocalDisks(
            count,
            before == null
                ? Numbers.required(entry, "localStorageCapacity", 1)
                : Numbers.atLeast(entry, "localStorageCapacity", 1, before.size()),
            entry.text(
                "localStorageCategory", before == null ? "local_ssd_pro" : before.category()));
  }

  private Set<String> absentFrom(Set<String> regions) {
    if (!entry.has(REGIONS)) {
      return base.absentFrom();
    }
    Set<String> absent = new HashSet<>(regions);
    for (String region : entry.texts(REGIONS)) {
      if (!absent.remove(region)) {
        throw entry.refused(REGIONS, "\"" + region + "\" is not a region");
      }
    }
    return Set.copyOf(absent);
  }
}
