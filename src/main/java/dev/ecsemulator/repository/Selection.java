package dev.ecsemulator.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that meet all of some conditions, newest first. The smallest index that a
 * condition names is walked; the other conditions are checked row by row.
 *
 * @param <T> the rows' type
 */
public final class Selection<T extends Resource> {

  private final Rows<T> rows;
  private final @Nullable String regionId;
  private final List<Predicate<T>> conditions = new ArrayList<>();
  private @Nullable NavigableMap<Long, String> narrowest;
  private boolean exact = true;

  Selection(Rows<T> rows, @Nullable String regionId) {
    this.rows = rows;
    this.regionId = regionId;
  }

  /** Only rows with this value in this index; null is no condition. */
  public Selection<T> where(String index, @Nullable String value) {
    return value == null ? this : whereAny(index, List.of(value));
  }

  /**
   * Only rows with any of these values in this index; null is no condition, none matches nothing.
   */
  public Selection<T> whereAny(String index, @Nullable Collection<String> values) {
    if (values == null) {
      return this;
    }
    rows.table().requireIndex(index);
    Table.Index<T> definition =
        rows.table().indexes().stream()
            .filter(known -> known.name().equals(index))
            .findFirst()
            .orElseThrow();
    if (regionId == null) {
      return filter(row -> definition.values().apply(row).stream().anyMatch(values::contains));
    }
    NavigableMap<Long, String> found;
    if (values.size() == 1) {
      found = rows.indexed(regionId, index, values.iterator().next());
    } else {
      found = new TreeMap<>();
      for (String value : values) {
        found.putAll(rows.indexed(regionId, index, value));
      }
    }
    return narrow(found, row -> definition.values().apply(row).stream().anyMatch(values::contains));
  }

  /** Only rows with these ids; null is no condition, none matches nothing. */
  public Selection<T> ids(@Nullable Collection<String> ids) {
    if (ids == null) {
      return this;
    }
    NavigableMap<Long, String> found = new TreeMap<>();
    for (String id : new LinkedHashSet<>(ids)) {
      Rows.Row<T> row = rows.row(id);
      if (row != null && (regionId == null || row.value().regionId().equals(regionId))) {
        found.put(row.sequence(), id);
      }
    }
    return narrow(found, row -> ids.contains(row.id()));
  }

  /** Only rows that meet a condition of the caller's. */
  public Selection<T> filter(Predicate<T> condition) {
    conditions.add(condition);
    exact = false;
    return this;
  }

  /** Only rows that have this value; null is no condition. */
  public <V> Selection<T> same(@Nullable V value, Function<T, V> of) {
    return value == null ? this : filter(row -> value.equals(of.apply(row)));
  }

  /** All matching rows. */
  public List<T> all() {
    return from(null, Integer.MAX_VALUE, 0);
  }

  /** The newest matching row. */
  public Optional<T> first() {
    return from(null, 1, 0).stream().findFirst();
  }

  /** The oldest rows up to the first that does not meet a condition. */
  public List<T> oldest(Predicate<T> condition) {
    List<T> found = new ArrayList<>();
    for (String id : candidates().values()) {
      T row = rows.find(id).orElseThrow();
      if (!condition.test(row)) {
        break;
      }
      found.add(row);
    }
    return found;
  }

  /** How many rows match. */
  public int count() {
    if (exact) {
      return candidates().size();
    }
    int count = 0;
    for (String id : candidates().values()) {
      if (matches(id)) {
        count++;
      }
    }
    return count;
  }

  /** Matching rows older than the row with this sequence, newest first. */
  List<T> from(@Nullable Long before, int limit, int skip) {
    NavigableMap<Long, String> candidates = candidates();
    Iterator<Map.Entry<Long, String>> newestFirst =
        (before == null ? candidates : candidates.headMap(before, false))
            .descendingMap()
            .entrySet()
            .iterator();
    List<T> found = new ArrayList<>();
    int toSkip = skip;
    while (newestFirst.hasNext() && found.size() < limit) {
      String id = newestFirst.next().getValue();
      if (exact || matches(id)) {
        if (toSkip > 0) {
          toSkip--;
        } else {
          found.add(rows.find(id).orElseThrow());
        }
      }
    }
    return found;
  }

  long sequenceOf(T row) {
    Rows.Row<T> stored = rows.row(row.id());
    return stored == null ? 0 : stored.sequence();
  }

  private Selection<T> narrow(NavigableMap<Long, String> found, Predicate<T> condition) {
    if (found.size() == everything().size()) {
      return this; // every row meets the condition: to check it would cost a look at each
    }
    boolean first = narrowest == null;
    if (first || found.size() < narrowestOrEmpty().size()) {
      narrowest = found;
    }
    conditions.add(condition);
    exact = exact && first;
    return this;
  }

  private NavigableMap<Long, String> narrowestOrEmpty() {
    return narrowest == null ? new TreeMap<>() : narrowest;
  }

  private NavigableMap<Long, String> candidates() {
    if (narrowest != null) {
      return narrowest;
    }
    return everything();
  }

  private NavigableMap<Long, String> everything() {
    return regionId == null ? rows.all() : rows.inRegion(regionId);
  }

  private boolean matches(String id) {
    T row = rows.find(id).orElseThrow();
    for (Predicate<T> condition : conditions) {
      if (!condition.test(row)) {
        return false;
      }
    }
    return true;
  }
}
