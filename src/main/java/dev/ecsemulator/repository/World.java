package dev.ecsemulator.repository;

import dev.ecsemulator.persistent.HashTrieMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All state, as one immutable value.
 *
 * @param accounts the tables of each account
 * @param due what will happen by itself, in the order in which it will
 * @param timers the place in {@code due} of each resource's pending transition: at most one each
 * @param sequence the last number given to a due transition
 */
record World(
    HashTrieMap<String, Account> accounts,
    TreePMap<Due.At, Due> due,
    HashTrieMap<Due.Timer, Due.At> timers,
    long sequence) {

  /**
   * One account's tables.
   *
   * @param ids how many ids were made for it
   */
  record Account(HashTrieMap<String, Rows<?>> tables, long ids) {
    static final Account EMPTY = new Account(HashTrieMap.empty(), 0);

    @SuppressWarnings("unchecked")
    <T extends Resource> Rows<T> rows(Table<T> table) {
      Rows<?> rows = tables.get(table.name());
      return rows == null ? Rows.empty(table) : (Rows<T>) rows;
    }
  }

  static final World EMPTY =
      new World(HashTrieMap.empty(), TreePMap.empty(), HashTrieMap.empty(), 0);

  Account account(String id) {
    return accounts.getOrDefault(id, Account.EMPTY);
  }

  /**
   * The rows that have this value in this index, of all accounts but one.
   *
   * @param regionId null for all regions
   */
  <T extends Resource> List<T> ofOthers(
      String account, @Nullable String regionId, Table<T> table, String index, String value) {
    List<T> found = new ArrayList<>();
    accounts.forEach(
        (owner, tables) -> {
          if (!owner.equals(account)) {
            found.addAll(new Selection<>(tables.rows(table), regionId).where(index, value).all());
          }
        });
    return found;
  }

  /** When the next thing happens by itself, or null. */
  @Nullable Instant nextDue() {
    return due.isEmpty() ? null : due.firstKey().at();
  }
}
