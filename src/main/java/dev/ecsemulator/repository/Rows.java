package dev.ecsemulator.repository;

import dev.ecsemulator.persistent.HashTrieMap;
import dev.ecsemulator.persistent.IntSet;
import dev.ecsemulator.persistent.IntTrieMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of one table in one account: persistent, so that an update shares all but a path.
 * Rows are numbered by creation and keep their number whatever changes in them; an index is a set
 * of numbers for each value.
 */
final class Rows<T extends Resource> {

  private final Table<T> table;

  /** The number of the next new row; those of removed rows are not given again. */
  private final int next;

  private final IntTrieMap<T> byNumber;
  private final HashTrieMap<String, Integer> numbers;
  private final IntSet all;

  /** In the order of the table's indexes: the rows that have a value. */
  private final List<HashTrieMap<String, IntSet>> indexes;

  private Rows(
      Table<T> table,
      int next,
      IntTrieMap<T> byNumber,
      HashTrieMap<String, Integer> numbers,
      IntSet all,
      List<HashTrieMap<String, IntSet>> indexes) {
    this.table = table;
    this.next = next;
    this.byNumber = byNumber;
    this.numbers = numbers;
    this.all = all;
    this.indexes = indexes;
  }

  static <T extends Resource> Rows<T> empty(Table<T> table) {
    return new Rows<>(
        table,
        0,
        IntTrieMap.empty(),
        HashTrieMap.empty(),
        IntSet.EMPTY,
        Collections.nCopies(table.indexes().size(), HashTrieMap.empty()));
  }

  Table<T> table() {
    return table;
  }

  Optional<T> find(String id) {
    int number = numberOf(id);
    return number == IntSet.NONE ? Optional.empty() : Optional.of(get(number));
  }

  /** The number of the row with this id, or {@link IntSet#NONE}. */
  int numberOf(String id) {
    return numbers.getOrDefault(id, IntSet.NONE);
  }

  /** The row with a number that is in use. */
  T get(int number) {
    return Objects.requireNonNull(byNumber.get(number));
  }

  /** The numbers of all rows. */
  IntSet all() {
    return all;
  }

  /** The numbers of the rows that have this value in the index at this place. */
  IntSet indexed(int index, String value) {
    return indexes.get(index).getOrDefault(value, IntSet.EMPTY);
  }

  Rows<T> put(T resource) {
    int known = numberOf(resource.id());
    if (known != IntSet.NONE) {
      return new Rows<>(
          table,
          next,
          byNumber.with(known, resource),
          numbers,
          all,
          moved(get(known), resource, known));
    }
    return new Rows<>(
        table,
        next + 1,
        byNumber.with(next, resource),
        numbers.with(resource.id(), next),
        all.with(next),
        moved(null, resource, next));
  }

  Rows<T> remove(String id) {
    int number = numberOf(id);
    if (number == IntSet.NONE) {
      return this;
    }
    return new Rows<>(
        table,
        next,
        byNumber.without(number),
        numbers.without(id),
        all.without(number),
        moved(get(number), null, number));
  }

  /** The indexes after a change; those in which nothing changes are not touched. */
  private List<HashTrieMap<String, IntSet>> moved(
      @Nullable T before, @Nullable T after, int number) {
    List<HashTrieMap<String, IntSet>> moved = new ArrayList<>(indexes);
    for (int i = 0; i < moved.size(); i++) {
      Table.Index<T, ?> index = table.indexes().get(i);
      if (before == null || after == null || !index.isSame(before, after)) {
        HashTrieMap<String, IntSet> left =
            before == null ? moved.get(i) : leave(moved.get(i), index.valuesOf(before), number);
        moved.set(i, after == null ? left : enter(left, index.valuesOf(after), number));
      }
    }
    return moved;
  }

  private static HashTrieMap<String, IntSet> leave(
      HashTrieMap<String, IntSet> from, List<String> values, int number) {
    HashTrieMap<String, IntSet> result = from;
    for (String value : values) {
      IntSet rest = result.getOrDefault(value, IntSet.EMPTY).without(number);
      result = rest.size() == 0 ? result.without(value) : result.with(value, rest);
    }
    return result;
  }

  private static HashTrieMap<String, IntSet> enter(
      HashTrieMap<String, IntSet> into, List<String> values, int number) {
    HashTrieMap<String, IntSet> result = into;
    for (String value : values) {
      result = result.with(value, result.getOrDefault(value, IntSet.EMPTY).with(number));
    }
    return result;
  }
}
