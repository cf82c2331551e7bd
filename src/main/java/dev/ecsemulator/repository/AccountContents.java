package dev.ecsemulator.repository;

import dev.ecsemulator.persistent.HashTrieMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account as a whole, whatever its tables are. */
final class AccountContents {

  /** What events call it when an account is put back. */
  private static final String ACTION = "reset";

  private AccountContents() {}

  /** The rows that neither tell of calls nor came with a region, by table and age. */
  static List<Resource> made(World world, String account) {
    Set<String> given = new HashSet<>();
    Rows<SeededRegion> regions = world.account(account).rows(SeededRegion.TABLE);
    oldestFirst(regions).forEach(seeded -> given.addAll(seeded.given()));
    return all(world, account).stream()
        .filter(row -> !(row instanceof SeededRegion) && !row.isRecordOfCall())
        .filter(row -> !given.contains(row.id()))
        .toList();
  }

  /** The world in which nobody ever heard of the account. */
  static World without(World world, String account) {
    List<Due.At> due = new ArrayList<>();
    HashTrieMap<Due.Timer, Due.At> timers = world.timers();
    for (Due each : world.due().values()) {
      if (each.timer().account().equals(account)) {
        due.add(each.when());
        timers = timers.without(each.timer());
      }
    }
    return new World(
        world.accounts().without(account), world.due().minusAll(due), timers, world.sequence());
  }

  /** The event that tells of it; null if the account was empty. */
  static @Nullable Event removal(
      World world, String account, long position, Instant now, String requestId) {
    List<Event.Change> changes = new ArrayList<>();
    for (Resource row : all(world, account)) {
      changes.add(new Event.Change(row.table().name(), row.id(), row, null));
    }
    return changes.isEmpty()
        ? null
        : new Event(position, now, requestId, account, ACTION, "", changes, List.of());
  }

  private static List<Resource> all(World world, String account) {
    Map<String, Rows<?>> tables = new TreeMap<>();
    world.account(account).tables().forEach(tables::put);
    List<Resource> all = new ArrayList<>();
    tables.values().forEach(rows -> all.addAll(oldestFirst(rows)));
    return all;
  }

  private static <T extends Resource> List<T> oldestFirst(Rows<T> rows) {
    return new Selection<>(rows, null).oldest(row -> true);
  }
}
