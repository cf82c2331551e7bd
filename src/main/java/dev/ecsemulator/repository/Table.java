package dev.ecsemulator.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of a table: its name, the type of its rows and what they can be found by. Every
 * index is kept per region.
 *
 * @param name as events and fixtures name it, such as {@code instance}
 * @param <T> the rows' type
 */
public record Table<T extends Resource>(String name, Class<T> type, List<Index<T>> indexes) {

  /** What rows can be found by; a row may have several values, or none. */
  public record Index<T>(String name, Function<T, List<String>> values) {}

  /** A table without indexes. */
  public static <T extends Resource> Table<T> of(String name, Class<T> type) {
    return new Table<>(name, type, List.of());
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

  void requireIndex(String index) {
    if (indexes.stream().noneMatch(known -> known.name().equals(index))) {
      throw new IllegalStateException("The table " + name + " has no index " + index);
    }
  }
}
