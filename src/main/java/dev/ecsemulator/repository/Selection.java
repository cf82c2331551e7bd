package dev.ecsemulator.repository;

import dev.ecsemulator.persistent.IntSet;
import dev.ecsemulator.persistent.Intersection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that meet all of some conditions, newest first. What indexes say is intersected
 * as sets of numbers; only the other conditions are checked row by row.
 *
 * @param <T> the rows' type
 */
public final class Selection<T extends Resource> {

  private final Rows<T> rows;
  private final List<IntSet> sets = new ArrayList<>();
  private final List<Predicate<T>> conditions = new ArrayList<>();

  Selection(Rows<T> rows, @Nullable String regionId) {
    this.rows = rows;
    where(Table.REGION, regionId);
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
    int place = rows.table().indexOf(index);
    IntSet found = IntSet.EMPTY;
    for (String value : values) {
      found = found.or(rows.indexed(place, value));
    }
    return narrow(found);
  }

  /** Only rows with these ids; null is no condition, none matches nothing. */
  public Selection<T> ids(@Nullable Collection<String> ids) {
    if (ids == null) {
      return this;
    }
    IntSet found = IntSet.EMPTY;
    for (String id : ids) {
      int number = rows.numberOf(id);
      found = number == IntSet.NONE ? found : found.with(number);
    }
    return narrow(found);
  }

  /** Only rows that meet a condition of the caller's. */
  public Selection<T> filter(Predicate<T> condition) {
    conditions.add(condition);
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

  /** The oldest matching row. */
  public Optional<T> last() {
    Intersection candidates = candidates();
    for (int at = candidates.ceiling(0); at != IntSet.NONE; at = candidates.ceiling(at + 1)) {
      T row = rows.get(at);
      if (matches(row)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The oldest rows up to the first that does not meet a condition. */
  public List<T> oldest(Predicate<T> condition) {
    Intersection candidates = candidates();
    List<T> found = new ArrayList<>();
    for (int at = candidates.ceiling(0); at != IntSet.NONE; at = candidates.ceiling(at + 1)) {
      T row = rows.get(at);
      if (!condition.test(row)) {
        break;
      }
      found.add(row);
    }
    return found;
  }

  /** How many rows match. */
  public int count() {
    Intersection candidates = candidates();
    if (conditions.isEmpty()) {
      return candidates.size();
    }
    int count = 0;
    for (int at = newest(candidates); at != IntSet.NONE; at = candidates.floor(at - 1)) {
      if (matches(rows.get(at))) {
        count++;
      }
    }
    return count;
  }

  /**
   * Matching rows, newest first.
   *
   * @param before the number of a row that all are older than, or null
   * @param skip how many of them are left out, the newest; with no {@code before}
   */
  List<T> from(@Nullable Long before, int limit, int skip) {
    Intersection candidates = candidates();
    int toSkip = skip;
    int at;
    if (before != null) {
      at = candidates.floor((int) Math.min(before, Integer.MAX_VALUE) - 1);
    } else if (conditions.isEmpty()) {
      at = candidates.fromEnd(skip);
      toSkip = 0;
    } else {
      at = newest(candidates);
    }
    List<T> found = new ArrayList<>();
    for (; at != IntSet.NONE && found.size() < limit; at = candidates.floor(at - 1)) {
      T row = rows.get(at);
      if (matches(row) && --toSkip < 0) {
        found.add(row);
      }
    }
    return found;
  }

  /** The number by which a row's place among the others is known; 0 if it is not stored. */
  long numberOf(T row) {
    return Math.max(0, rows.numberOf(row.id()));
  }

  private Selection<T> narrow(IntSet found) {
    if (found.size() < rows.all().size()) { // what every row meets is no condition
      sets.add(found);
    }
    return this;
  }

  private Intersection candidates() {
    return new Intersection(sets.isEmpty() ? List.of(rows.all()) : sets);
  }

  private static int newest(Intersection candidates) {
    return candidates.floor(Integer.MAX_VALUE);
  }

  private boolean matches(T row) {
    for (Predicate<T> condition : conditions) {
      if (!condition.test(row)) {
        return false;
      }
    }
    return true;
  }
}
