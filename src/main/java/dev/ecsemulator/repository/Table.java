package dev.ecsemulator.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of a table: its name, the type of its rows and what they can be found by.
 *
 * @param name as events and fixtures name it, such as {@code instance}
 * @param indexes the first is that of the regions
 * @param <T> the rows' type
 */
public record Table<T extends Resource>(String name, Class<T> type, List<Index<T>> indexes) {

  /** The index that every table has: the region that a row lives in. */
  static final String REGION = "";

  /** What rows can be found by; a row may have several values, or none. */
  public record Index<T>(String name, Function<T, List<String>> values) {}

  /** A table in which rows are found by id and region. */
  public static <T extends Resource> Table<T> of(String name, Class<T> type) {
    return new Table<T>(name, type, List.of()).indexed(REGION, Resource::regionId);
  }

  /** With an index on one value; rows whose value is null are not in it. */
  public Table<T> indexed(String index, Function<T, @Nullable String> value) {
    return indexedByMany(
        index,
        row -> {
          String key = value.apply(row);
          return key == null ? List.of() : List.of(key);
        });
  }

  /** With an index on any number of values, such as tags. */
  public Table<T> indexedByMany(String index, Function<T, List<String>> values) {
    List<Index<T>> more = new ArrayList<>(indexes);
    more.add(new Index<>(index, values));
    return new Table<>(name, type, List.copyOf(more));
  }

  /** The place of an index. */
  int indexOf(String index) {
    for (int i = 0; i < indexes.size(); i++) {
      if (indexes.get(i).name().equals(index)) {
        return i;
      }
    }
    throw new IllegalStateException("The table " + name + " has no index " + index);
  }
}
