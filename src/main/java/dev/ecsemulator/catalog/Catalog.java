package dev.ecsemulator.catalog;

import dev.ecsemulator.operation.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of the emulated cloud. A file is read when something of it is first asked for. */
@Component
public final class Catalog implements Regions {

  private static final int KBIT_PER_GBIT = 1_024_000;
  private static final double MIB_PER_GIB = 1024;

  private final Supplier<Map<String, Region>> regions =
      lazily(() -> rows("regions", "regions", Catalog::region, Region::id));
  private final Supplier<Map<String, InstanceType>> types =
      lazily(() -> rows("instance-types", "instanceTypes", Catalog::type, InstanceType::id));
  private final Supplier<Map<String, PublicImage>> images =
      lazily(() -> rows("images", "images", Catalog::image, PublicImage::id));
  private final Supplier<Map<String, DiskCategory>> disks =
      lazily(
          () ->
              rows(
                  "disk-categories",
                  "diskCategories",
                  Catalog::disk,
                  row -> row.category() + row.performanceLevel()));
  private final Supplier<Map<String, Integer>> quotas = lazily(Catalog::readQuotas);
  private final Supplier<List<String>> sellingRegions =
      lazily(() -> texts(read("instance-types").path("availabilityRegions")));

  /** All regions, in the order of listings. */
  public List<Region> regions() {
    return List.copyOf(regions.get().values());
  }

  /** A region. */
  public Optional<Region> region(String id) {
    return Optional.ofNullable(regions.get().get(id));
  }

  @Override
  public boolean exists(String regionId) {
    return regions.get().containsKey(regionId);
  }

  @Override
  public String infix(String regionId) {
    return region(regionId).map(Region::infix).orElse("");
  }

  /** All instance types. */
  public List<InstanceType> instanceTypes() {
    return List.copyOf(types.get().values());
  }

  /** An instance type. */
  public Optional<InstanceType> instanceType(String id) {
    return Optional.ofNullable(types.get().get(id));
  }

  /** Whether a region sells a type. Regions of which no price list is known sell all. */
  public boolean sells(String regionId, InstanceType type) {
    int bit = sellingRegions.get().indexOf(regionId);
    Long mask = type.regions();
    return bit < 0 || mask == null || (mask >> bit & 1) == 1;
  }

  /** All public images. */
  public List<PublicImage> images() {
    return List.copyOf(images.get().values());
  }

  /** A public image. */
  public Optional<PublicImage> image(String id) {
    return Optional.ofNullable(images.get().get(id));
  }

  /** All disk categories, for cloud_essd one row for each performance level. */
  public List<DiskCategory> diskCategories() {
    return List.copyOf(disks.get().values());
  }

  /** A disk category; cloud_essd without a level is PL1. */
  public Optional<DiskCategory> diskCategory(String category, @Nullable String performanceLevel) {
    String level =
        !category.equals("cloud_essd") ? "" : performanceLevel == null ? "PL1" : performanceLevel;
    return Optional.ofNullable(disks.get().get(category + level));
  }

  /**
   * A limit of the service, such as {@code dataDisksPerInstance}.
   *
   * @throws IllegalArgumentException if the catalogue has none of this name
   */
  public int quota(String name) {
    Integer value = quotas.get().get(name);
    if (value == null) {
      throw new IllegalArgumentException("catalog/quotas.json has no quota " + name);
    }
    return value;
  }

  private static Map<String, Integer> readQuotas() {
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

  private static InstanceType type(JsonNode row) {
    JsonNode local = row.get("ld");
    String mask = text(row, "av", "");
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
        mask.isEmpty() ? null : Long.parseLong(mask, 16));
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
      String file, String list, Function<JsonNode, T> parse, Function<T, String> key) {
    Map<String, T> rows = new LinkedHashMap<>();
    for (JsonNode row : read(file).path(list)) {
      T parsed = parse.apply(row);
      rows.put(key.apply(parsed), parsed);
    }
    return rows;
  }

  private static JsonNode read(String file) {
    try (InputStream in = Catalog.class.getResourceAsStream("/catalog/" + file + ".json")) {
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

  private static <T> Supplier<T> lazily(Supplier<T> supplier) {
    return org.springframework.util.function.SingletonSupplier.of(supplier);
  }
}
