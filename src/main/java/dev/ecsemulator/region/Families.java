package dev.ecsemulator.region;

import dev.ecsemulator.catalog.InstanceType;
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
  private static final Set<String> FIRST = Set.of("t1", "s1", "s2", "s3", "m1", "m2", "c1", "c2");
  private static final Set<String> SECOND = Set.of("n1", "n2", "e3");
  private static final Set<String> THIRD =
      Set.of("n4", "mn4", "xn4", "e4", "sn1", "sn1ne", "sn2", "sn2ne", "se1", "se1ne");
  private static final int FIRST_NUMBERED_GENERATION = 5;

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

  /** Such as {@code ecs-7}; null where the name does not tell. */
  static @Nullable String generation(String family) {
    String name = name(family);
    if (FIRST.contains(name)) {
      return "ecs-1";
    }
    if (SECOND.contains(name)) {
      return "ecs-2";
    }
    if (THIRD.contains(name)) {
      return "ecs-3";
    }
    Matcher parts = PARTS.matcher(name);
    if (!parts.matches() || parts.group(2).isEmpty()) {
      return null;
    }
    int number = Integer.parseInt(parts.group(2));
    return number >= FIRST_NUMBERED_GENERATION ? "ecs-" + number : null;
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

  private static String name(String family) {
    return family.startsWith(PREFIX) ? family.substring(PREFIX.length()) : family;
  }
}
