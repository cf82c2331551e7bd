package dev.ecsemulator.repository;

import java.util.List;

/**
 * Marks a region of an account that has been given what regions start with.
 *
 * @param given the ids of what it was given
 */
record SeededRegion(String id, List<String> given) implements Resource {

  static final Table<SeededRegion> TABLE = Table.of("seeded-region", SeededRegion.class);

  @Override
  public String regionId() {
    return "";
  }

  @Override
  public Table<SeededRegion> table() {
    return TABLE;
  }
}
