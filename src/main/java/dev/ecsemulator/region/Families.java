package dev.ecsemulator.region;

import dev.ecsemulator.catalog.InstanceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an instance family says. Sources: the instance family guide for the categories
 * and the generations; families whose name follows none of its rules count as Enhanced.
 */
final class Families {

  private static final String PREFIX = "ecs.";
  private static final Pattern PARTS = Pattern.compile("([a-z]+)([0-9]*)([a-z]*).*");

  /** Families that say nothing by their number, or something else than the others. */
  private static final Map<String, String> NAMED =
      named(
          Map.of(
              "ecs-1", List.of("t1", "s1", "s2", "s3", "m1", "m2", "c1", "c2"),
              "ecs-2", List.of("n1", "n2", "e3", "sn1", "sn2"),
              "ecs-3", List.of("se1", "sn1ne", "sn2ne", "se1ne", "gn5", "d1ne", "e4"),
              "ecs-4", List.of("i2")));

  /** Letters of families that are numbered on their own. */
  private static final Set<String> OWN_NUMBERS = Set.of("d", "e", "f", "ga", "i", "u", "video");

  private static final int FIRST_COMMON_NUMBER = 4;
  private static final int LAST_GENERATION = 6;

  /** Longest first, because {@code gn} starts with {@code g}. */
  private static final List<Map.Entry<String, String>> CATEGORIES =
      List.of(
          Map.entry("scc", "Super Computing Cluster"),
          Map.entry("ebm", "ECS Bare Metal"),
          Map.entry("vgn", "Visual Compute-optimized"),
          Map.entry("sgn", "Visual Compute-optimized"),
          Map.entry("ga", "Visual Compute-optimized"),
          Map.entry("gn", "Compute-optimized with GPU"),
          Map.entry("video", "Heterogeneous Service"),
          Map.entry("hpc", "High Performance Compute"),
          Map.entry("hf", "High Clock Speed"),
          Map.entry("cm", "High Clock Speed"),
          Map.entry("ce", "High Clock Speed"));

  private static final Map<String, String> SINGLE =
      Map.ofEntries(
          Map.entry("g", "General-purpose"),
          Map.entry("sn", "General-purpose"),
          Map.entry("u", "General-purpose"),
          Map.entry("c", "Compute-optimized"),
          Map.entry("ic", "Compute-optimized"),
          Map.entry("r", "Memory-optimized"),
          Map.entry("re", "Memory-optimized"),
          Map.entry("se", "Memory-optimized"),
          Map.entry("d", "Big data"),
          Map.entry("i", "Local SSDs"),
          Map.entry("f", "Compute-optimized with FPGA"),
          Map.entry("e", "Shared"),
          Map.entry("t", "Shared"),
          Map.entry("s", "Shared"),
          Map.entry("v", "Shared"),
          Map.entry("n", "Shared"),
          Map.entry("mn", "Shared"),
          Map.entry("xn", "Shared"),
          Map.entry("m", "Shared"));

  private Families() {}

  /**
   * From {@code ecs-1} to {@code ecs-6}, the last that is published; null where the name does not
   * tell. Sources: the families that the DescribeInstanceTypeFamilies page and its samples name for
   * each generation, and a recorded answer; the rest by their numbers, as those are numbered.
   */
  static @Nullable String generation(String family) {
    String name = name(family);
    String known = NAMED.get(name);
    Matcher parts = PARTS.matcher(name);
    if (known != null || !parts.matches() || parts.group(2).isEmpty()) {
      return known;
    }
    int number = Integer.parseInt(parts.group(2));
    return number < FIRST_COMMON_NUMBER || OWN_NUMBERS.contains(parts.group(1))
        ? null
        : "ecs-" + Math.min(number - 1, LAST_GENERATION);
  }

  /** InstanceCategory. */
  static String category(InstanceType type) {
    String name = name(type.family());
    for (Map.Entry<String, String> entry : CATEGORIES) {
      if (name.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    Matcher parts = PARTS.matcher(name);
    String letters = parts.matches() ? parts.group(1) : name;
    if (letters.equals("sn") && name.startsWith("sn1")) {
      return "Compute-optimized";
    }
    return SINGLE.getOrDefault(letters, "Enhanced");
  }

  private static Map<String, String> named(Map<String, List<String>> families) {
    Map<String, String> generations = new HashMap<>();
    families.forEach(
        (generation, names) -> names.forEach(name -> generations.put(name, generation)));
    return Map.copyOf(generations);
  }

  private static String name(String family) {
    return family.startsWith(PREFIX) ? family.substring(PREFIX.length()) : family;
  }
}
