package dev.ecsemulator.catalog;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.StartFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of the user's that changes the catalogue: an entry whose id is known changes what it says
 * of that entry, any other is added, and sections under {@code replace} start empty.
 */
final class CatalogFile {

  static final String REGIONS = "regions";
  static final String INSTANCE_TYPES = "instanceTypes";
  static final String DISK_CATEGORIES = "diskCategories";
  static final String IMAGES = "images";
  static final String QUOTAS = "quotas";

  private static final String KIND = "catalogue";
  private static final String REPLACE = "replace";
  private static final String ID = "id";
  private static final List<String> REPLACEABLE =
      List.of(REGIONS, INSTANCE_TYPES, DISK_CATEGORIES, IMAGES);

  private final @Nullable FixtureNode root;

  /** Reads an entry; the second argument is what it changes, or null if it is new. */
  private interface Reading<T> {
    T read(FixtureNode entry, @Nullable T before);
  }

  private CatalogFile(@Nullable FixtureNode root) {
    this.root = root;
  }

  /** Reads a file; an empty name stands for one that says nothing. */
  static CatalogFile read(String file) {
    if (file.isEmpty()) {
      return new CatalogFile(null);
    }
    FixtureNode root =
        StartFile.read(
            StartFile.named(KIND, file),
            StartFile.text(KIND, file, "give a file in YAML or JSON"),
            List.of(REPLACE, REGIONS, INSTANCE_TYPES, DISK_CATEGORIES, IMAGES, QUOTAS));
    if (root != null) {
      for (String section : root.texts(REPLACE)) {
        if (!REPLACEABLE.contains(section)) {
          throw root.refused(
              REPLACE, "\"" + section + "\" is not one of " + String.join(", ", REPLACEABLE));
        }
      }
    }
    return new CatalogFile(root);
  }

  Map<String, Region> regions(Map<String, Region> builtIn) {
    Map<String, Region> all =
        changed(REGIONS, RegionEntry.FIELDS, builtIn, entry -> entry.text(ID), RegionEntry::read);
    for (FixtureNode entry : entries(REGIONS, RegionEntry.FIELDS)) {
      for (String zone : entry.texts(RegionEntry.ZONES)) {
        for (Region region : all.values()) {
          if (!region.id().equals(entry.text(ID)) && region.zones().contains(zone)) {
            throw entry.refused(RegionEntry.ZONES, "\"" + zone + "\" is a zone of " + region.id());
          }
        }
      }
    }
    return all;
  }

  Map<String, InstanceType> instanceTypes(Map<String, InstanceType> builtIn, Set<String> regions) {
    return changed(
        INSTANCE_TYPES,
        TypeEntry.FIELDS,
        builtIn,
        entry -> entry.text(ID),
        (entry, before) -> new TypeEntry(entry, before).type(regions));
  }

  Map<String, DiskCategory> diskCategories(Map<String, DiskCategory> builtIn) {
    return changed(
        DISK_CATEGORIES,
        DiskCategoryEntry.FIELDS,
        builtIn,
        DiskCategoryEntry::key,
        DiskCategoryEntry::read);
  }

  Map<String, PublicImage> images(Map<String, PublicImage> builtIn) {
    return changed(IMAGES, ImageEntry.FIELDS, builtIn, entry -> entry.text(ID), ImageEntry::read);
  }

  Map<String, Integer> quotas(Map<String, Integer> builtIn) {
    return changed(
        QUOTAS,
        List.of("name", "value"),
        builtIn,
        entry -> entry.oneOf("name", "", builtIn.keySet()),
        (entry, before) -> Numbers.required(entry, "value", 0));
  }

  private <T> Map<String, T> changed(
      String section,
      List<String> fields,
      Map<String, T> builtIn,
      Function<FixtureNode, String> key,
      Reading<T> reading) {
    if (root == null) {
      return builtIn;
    }
    Map<String, T> all =
        root.texts(REPLACE).contains(section)
            ? new LinkedHashMap<>()
            : new LinkedHashMap<>(builtIn);
    Set<String> said = new HashSet<>();
    for (FixtureNode entry : entries(section, fields)) {
      String id = key.apply(entry);
      if (!said.add(id)) {
        throw entry.refused("\"" + id + "\" is there already");
      }
      all.put(id, reading.read(entry, all.get(id)));
    }
    return all;
  }

  private List<FixtureNode> entries(String section, List<String> fields) {
    return root == null ? List.of() : root.entries(section, fields);
  }
}
