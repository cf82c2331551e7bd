package dev.ecsemulator.repository;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The contents of one table in one account: persistent, so that an update shares all but a path.
 * Rows keep their place of creation in every order, whatever changes in them.
 */
final class Rows<T extends Resource> {

  /** A row and its place in the order of creation. */
  record Row<T>(long sequence, T value) {}

  /** Where an index entry stands; an empty index name holds all rows of the region. */
  private record Key(String regionId, String index, String value) {}

  private static final TreePMap<Long, String> NOTHING = TreePMap.empty();

  /** The one value that every row has in the index without a name. */
  private static final List<String> EVERY_ROW = List.of("");

  private final Table<T> table;
  private final PMap<String, Row<T>> byId;
  private final TreePMap<Long, String> order;
  private final PMap<Key, TreePMap<Long, String>> indexes;

  private Rows(
      Table<T> table,
      PMap<String, Row<T>> byId,
      TreePMap<Long, String> order,
      PMap<Key, TreePMap<Long, String>> indexes) {
    this.table = table;
    this.byId = byId;
    this.order = order;
    this.indexes = indexes;
  }

  static <T extends Resource> Rows<T> empty(Table<T> table) {
    return new Rows<>(table, HashTreePMap.empty(), NOTHING, HashTreePMap.empty());
  }

  Table<T> table() {
    return table;
  }

  Optional<T> find(String id) {
    Row<T> row = byId.get(id);
    return row == null ? Optional.empty() : Optional.of(row.value());
  }

  @Nullable Row<T> row(String id) {
    return byId.get(id);
  }

  int size() {
    return byId.size();
  }

  /** All rows by creation. */
  NavigableMap<Long, String> all() {
    return order;
  }

  /** The region's rows by creation. */
  NavigableMap<Long, String> inRegion(String regionId) {
    return indexes.getOrDefault(new Key(regionId, "", ""), NOTHING);
  }

  /** The region's rows that have this value in this index, by creation. */
  NavigableMap<Long, String> indexed(String regionId, String index, String value) {
    return indexes.getOrDefault(new Key(regionId, index, value), NOTHING);
  }

  Rows<T> put(T resource, long nextSequence) {
    Row<T> before = byId.get(resource.id());
    long sequence = before == null ? nextSequence : before.sequence();
    PMap<Key, TreePMap<Long, String>> moved =
        move(before == null ? null : before.value(), resource, sequence);
    return new Rows<>(
        table,
        byId.plus(resource.id(), new Row<>(sequence, resource)),
        before == null ? order.plus(sequence, resource.id()) : order,
        moved);
  }

  Rows<T> remove(String id) {
    Row<T> before = byId.get(id);
    if (before == null) {
      return this;
    }
    return new Rows<>(
        table,
        byId.minus(id),
        order.minus(before.sequence()),
        move(before.value(), null, before.sequence()));
  }

  /** The indexes after a change; those in which nothing changes are not touched. */
  private PMap<Key, TreePMap<Long, String>> move(
      @Nullable T before, @Nullable T after, long sequence) {
    PMap<Key, TreePMap<Long, String>> result = indexes;
    boolean stays = before != null && after != null && before.regionId().equals(after.regionId());
    if (!stays) {
      result = leave(result, before, "", EVERY_ROW, sequence);
      result = enter(result, after, "", EVERY_ROW, sequence);
    }
    for (Table.Index<T> index : table.indexes()) {
      List<String> left = before == null ? List.of() : index.values().apply(before);
      List<String> entered = after == null ? List.of() : index.values().apply(after);
      if (!stays || !left.equals(entered)) {
        result = leave(result, before, index.name(), left, sequence);
        result = enter(result, after, index.name(), entered, sequence);
      }
    }
    return result;
  }

  private PMap<Key, TreePMap<Long, String>> leave(
      PMap<Key, TreePMap<Long, String>> from,
      @Nullable T row,
      String index,
      List<String> values,
      long sequence) {
    PMap<Key, TreePMap<Long, String>> result = from;
    if (row != null) {
      for (String value : values) {
        Key key = new Key(row.regionId(), index, value);
        TreePMap<Long, String> rest = result.getOrDefault(key, NOTHING).minus(sequence);
        result = rest.isEmpty() ? result.minus(key) : result.plus(key, rest);
      }
    }
    return result;
  }

  private PMap<Key, TreePMap<Long, String>> enter(
      PMap<Key, TreePMap<Long, String>> into,
      @Nullable T row,
      String index,
      List<String> values,
      long sequence) {
    PMap<Key, TreePMap<Long, String>> result = into;
    if (row != null) {
      for (String value : values) {
        Key key = new Key(row.regionId(), index, value);
        result = result.plus(key, result.getOrDefault(key, NOTHING).plus(sequence, row.id()));
      }
    }
    return result;
  }
}
