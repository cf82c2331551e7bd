package dev.ecsemulator.repository;

/** Marks a region of an account that has been given what regions start with. */
record SeededRegion(String id) implements Resource {

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
