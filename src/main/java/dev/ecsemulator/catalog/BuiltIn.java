package dev.ecsemulator.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue that comes with the emulator: {@code resources/catalog}, which its README explains.
 */
final class BuiltIn {

  private static final int KBIT_PER_GBIT = 1_024_000;
  private static final double MIB_PER_GIB = 1024;

  private BuiltIn() {}

  /** Regions by id, in the order of listings. */
  static Map<String, Region> regions() {
    return rows(read("regions"), "regions", BuiltIn::region, Region::id);
  }

  /** Instance types by id. */
  static Map<String, InstanceType> instanceTypes() {
    JsonNode file = read("instance-types");
    Absence absence = new Absence(texts(file.path("availabilityRegions")));
    return rows(file, "instanceTypes", row -> type(row, absence), InstanceType::id);
  }

  /** Public images by id. */
  static Map<String, PublicImage> images() {
    return rows(read("images"), "images", BuiltIn::image, PublicImage::id);
  }

  /** Disk categories by category and performance level. */
  static Map<String, DiskCategory> diskCategories() {
    return rows(read("disk-categories"), "diskCategories", BuiltIn::disk, DiskCategory::key);
  }

  /** Limits of the service by name. */
  static Map<String, Integer> quotas() {
    Map<String, Integer> all = new LinkedHashMap<>();
    read("quotas")
        .path("quotas")
        .forEach(row -> all.put(row.get(0).asString(), row.get(1).asInt()));
    return all;
  }

  private static Region region(JsonNode row) {
    String id = text(row, "id", "");
    String en = text(row, "en", id);
    return new Region(
        id,
        text(row, "zh", en),
        en,
        text(row, "cityZh", id),
        text(row, "cityEn", id),
        text(row, "endpoint", ""),
        text(row, "infix", "0x0"),
        text(row, "status", "open"),
        texts(row.path("zones")));
  }

  private static InstanceType type(JsonNode row, Absence absence) {
    JsonNode local = row.get("ld");
    return new InstanceType(
        text(row, "id", ""),
        text(row, "fam", ""),
        row.path("cpu").asInt(0),
        row.path("mem").asDouble(0),
        row.path("gpu").asInt(0),
        text(row, "gpuSpec", ""),
        row.path("gpuMib").asDouble(0) / MIB_PER_GIB,
        row.path("eni").asInt(0),
        row.path("eniIp").asInt(0),
        local == null
            ? null
            : new InstanceType.LocalDisks(
                local.get(0).asInt(), local.get(1).asInt(), local.get(2).asString()),
        (long) (row.path("bw").asDouble(0) * KBIT_PER_GBIT),
        row.path("pps").asLong(0),
        row.path("q").asInt(0),
        text(row, "level", "EnterpriseLevel"),
        text(row, "arch", "X86"),
        absence.of(text(row, "av", "")));
  }

  private static PublicImage image(JsonNode row) {
    return new PublicImage(
        text(row, "id", ""),
        text(row, "zh", ""),
        text(row, "en", ""),
        text(row, "osType", ""),
        text(row, "platform", ""),
        text(row, "arch", ""),
        row.path("size").asInt(0),
        text(row, "family", ""));
  }

  private static DiskCategory disk(JsonNode row) {
    return new DiskCategory(
        text(row, "category", ""),
        text(row, "pl", ""),
        row.path("system").asBoolean(false),
        row.path("data").asBoolean(false),
        row.path("minSys").asInt(0),
        row.path("maxSys").asInt(0),
        row.path("minData").asInt(0),
        row.path("maxData").asInt(0),
        Set.copyOf(texts(row.path("onlyFamilies"))));
  }

  private static <T> Map<String, T> rows(
      JsonNode file, String list, Function<JsonNode, T> parse, Function<T, String> key) {
    Map<String, T> rows = new LinkedHashMap<>();
    for (JsonNode row : file.path(list)) {
      T parsed = parse.apply(row);
      rows.put(key.apply(parsed), parsed);
    }
    return rows;
  }

  private static JsonNode read(String file) {
    try (InputStream in = BuiltIn.class.getResourceAsStream("/catalog/" + file + ".json")) {
      if (in == null) {
        throw new IllegalStateException("catalog/" + file + ".json is missing from the class path");
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode row, String name, String otherwise) {
    JsonNode value = row.get(name);
    return value == null || value.isNull() ? otherwise : value.asString();
  }

  private static List<String> texts(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(value -> all.add(value.asString()));
    return List.copyOf(all);
  }

  /** Where a type is not sold: rows have a mask of the regions, of those whose prices are known. */
  private static final class Absence {
    private final List<String> regions;
    private final Map<String, Set<String>> byMask = new HashMap<>();

    Absence(List<String> regions) {
      this.regions = regions;
    }

    Set<String> of(String mask) {
      return byMask.computeIfAbsent(mask, this::decoded);
    }

    private Set<String> decoded(String mask) {
      Set<String> absent = new HashSet<>();
      if (!mask.isEmpty()) {
        long sold = Long.parseLong(mask, 16);
        for (int bit = 0; bit < regions.size(); bit++) {
          if ((sold >> bit & 1) == 0) {
            absent.add(regions.get(bit));
          }
        }
      }
      return Set.copyOf(absent);
    }
  }
}
