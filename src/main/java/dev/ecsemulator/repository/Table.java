package dev.ecsemulator.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of a table: its name, the type of its rows and what they can be found by.
 *
 * @param name as events and fixtures name it, such as {@code instance}
 * @param indexes the first is that of the regions
 * @param <T> the rows' type
 */
public record Table<T extends Resource>(String name, Class<T> type, List<Index<T, ?>> indexes) {

  /** The index that every table has: the region that a row lives in. */
  static final String REGION = "";

  /**
   * What rows can be found by; a row may have several values, or none.
   *
   * @param part what of a row its values are made of: while it stays, they stay
   */
  public record Index<T, P extends @Nullable Object>(
      String name, Function<T, P> part, Function<P, List<String>> values) {

    List<String> valuesOf(T row) {
      return values.apply(part.apply(row));
    }

    boolean isSame(T one, T other) {
      return Objects.equals(part.apply(one), part.apply(other));
    }
  }

  /** A table in which rows are found by id and region. */
  public static <T extends Resource> Table<T> of(String name, Class<T> type) {
    return new Table<T>(name, type, List.of()).indexed(REGION, Resource::regionId);
  }

  /** With an index on one value; rows whose value is null are not in it. */
  public Table<T> indexed(String index, Function<T, @Nullable String> value) {
    return indexedByMany(index, value, key -> key == null ? List.of() : List.of(key));
  }

  /** With an index on any number of values, such as addresses. */
  public Table<T> indexedByMany(String index, Function<T, List<String>> values) {
    return indexedByMany(index, values, Function.identity());
  }

  /** With an index on any number of values, which are made of a part of the row, such as tags. */
  public <P extends @Nullable Object> Table<T> indexedByMany(
      String index, Function<T, P> part, Function<P, List<String>> values) {
    List<Index<T, ?>> more = new ArrayList<>(indexes);
    more.add(new Index<>(index, part, values));
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
