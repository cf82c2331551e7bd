package dev.ecsemulator.catalog;

import dev.ecsemulator.operation.Regions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The catalogue of the emulated cloud: what comes with the emulator, and what a file of the user's
 * says else. Built-in data is read when something of it is first asked for.
 */
public final class Catalog implements Regions {

  private final Supplier<Map<String, Region>> regions;
  private final Supplier<Map<String, InstanceType>> types;
  private final Supplier<Map<String, PublicImage>> images;
  private final Supplier<Map<String, DiskCategory>> disks;
  private final Supplier<Map<String, Integer>> quotas;

  /**
   * A catalogue.
   *
   * @param file a file in YAML or JSON that says what is to be otherwise; empty for none
   * @throws dev.ecsemulator.fixture.FixtureException naming the place that cannot be read
   */
  public Catalog(String file) {
    CatalogFile own = CatalogFile.read(file);
    regions = SingletonSupplier.of(() -> own.regions(BuiltIn.regions()));
    types =
        SingletonSupplier.of(
            () -> own.instanceTypes(BuiltIn.instanceTypes(), regions.get().keySet()));
    images = SingletonSupplier.of(() -> own.images(BuiltIn.images()));
    disks = SingletonSupplier.of(() -> own.diskCategories(BuiltIn.diskCategories()));
    quotas = SingletonSupplier.of(() -> own.quotas(BuiltIn.quotas()));
    if (!file.isEmpty()) {
      for (Supplier<?> each : List.<Supplier<?>>of(regions, types, images, disks, quotas)) {
        Objects.requireNonNull(each.get());
      }
    }
  }

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
    return !type.absentFrom().contains(regionId);
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
      throw new IllegalArgumentException("The catalogue has no quota " + name);
    }
    return value;
  }
}
