package dev.ecsemulator.repository;

import dev.ecsemulator.persistent.HashTrieMap;
import dev.ecsemulator.persistent.IntSet;
import dev.ecsemulator.persistent.Intersection;
import dev.ecsemulator.statemachine.Transition;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What holds for every world, whatever is in it. Looks at what only the repository sees. */
public final class WorldInvariants {

  private WorldInvariants() {}

  /** The root of the world as it is: the same object as long as nothing was written. */
  public static Object root(Repository repository) {
    return value(Repository.class, "world", repository);
  }

  /** All rows of an account, by table; tables without rows are left out. */
  public static Map<String, List<Resource>> rows(Repository repository, String account) {
    Map<String, List<Resource>> all = new TreeMap<>();
    ((World) root(repository))
        .account(account)
        .tables()
        .forEach(
            (name, rows) -> {
              List<Resource> some = new ArrayList<>();
              numbers(rows.all()).forEach(number -> some.add(rows.get(number)));
              if (!some.isEmpty()) {
                all.put(name, some);
              }
            });
    return all;
  }

  /** How many transitions are pending, of all accounts. */
  public static int pending(Repository repository) {
    return ((World) root(repository)).due().size();
  }

  /** What does not hold. */
  public static List<String> violations(Repository repository) {
    World world = (World) root(repository);
    List<String> found = new ArrayList<>();
    world
        .timers()
        .forEach(
            (timer, when) -> {
              if (!world.due().containsKey(when)) {
                found.add(timer + " is not due");
              }
            });
    world.due().values().forEach(due -> due(world, due, found));
    world
        .accounts()
        .forEach(
            (account, tables) ->
                tables.tables().forEach((name, rows) -> table(world, account, name, rows, found)));
    return found;
  }

  private static void due(World world, Due due, List<String> found) {
    Due.Timer timer = due.timer();
    if (!due.when().equals(world.timers().get(timer))) {
      found.add(due + " is not what the timer of its resource says");
    }
    Rows<?> rows = world.account(timer.account()).tables().get(timer.table());
    Resource resource = rows == null ? null : rows.find(timer.id()).orElse(null);
    if (resource == null) {
      found.add(due + " belongs to nothing");
    } else if (!(resource instanceof Stateful<?, ?> stateful)) {
      found.add(due + " belongs to what has no state");
    } else if (due.transition().via() != stateful.status()) {
      found.add(due + " is pending, but its resource is " + stateful.status());
    }
  }

  private static <T extends Resource> void table(
      World world, String account, String name, Rows<T> rows, List<String> found) {
    List<Map<String, List<Integer>>> indexes = new ArrayList<>();
    rows.table().indexes().forEach(index -> indexes.add(new HashMap<>()));
    for (int number : numbers(rows.all())) {
      T row = rows.get(number);
      if (rows.numberOf(row.id()) != number) {
        found.add(account + " " + name + ": " + row.id() + " is not found by its id");
      }
      for (int i = 0; i < indexes.size(); i++) {
        for (String value : new TreeSet<>(rows.table().indexes().get(i).valuesOf(row))) {
          indexes.get(i).computeIfAbsent(value, each -> new ArrayList<>()).add(number);
        }
      }
      if (row instanceof Stateful<?, ?> stateful) {
        transientState(world, account, stateful, found);
      }
    }
    if (!indexes.equals(indexesOf(rows))) {
      found.add(account + " " + name + ": the indexes are not those of the rows");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, List<Integer>>> indexesOf(Rows<?> rows) {
    List<Map<String, List<Integer>>> indexes = new ArrayList<>();
    for (HashTrieMap<String, IntSet> index :
        (List<HashTrieMap<String, IntSet>>) value(Rows.class, "indexes", rows)) {
      Map<String, List<Integer>> values = new HashMap<>();
      index.forEach((value, set) -> values.put(value, numbers(set)));
      indexes.add(values);
    }
    return indexes;
  }

  /** The numbers of a set, ascending. */
  private static List<Integer> numbers(IntSet set) {
    Intersection all = new Intersection(List.of(set));
    List<Integer> numbers = new ArrayList<>();
    for (int at = all.ceiling(0); at != IntSet.NONE; at = all.ceiling(at + 1)) {
      numbers.add(at);
    }
    return numbers;
  }

  /**
   * Who is in a state that passes by itself has a timer. Where another resource leads, as a group
   * leads its pairs, the leader has it.
   */
  private static void transientState(
      World world, String account, Stateful<?, ?> resource, List<String> found) {
    boolean passes =
        resource.lifecycle().transitions().stream()
            .filter(row -> row.via() == resource.status())
            .anyMatch(row -> row.via() != row.to());
    boolean rests =
        resource.lifecycle().transitions().stream().anyMatch(row -> isEndIn(row, resource));
    boolean timed =
        world.timers().get(new Due.Timer(account, resource.table().name(), resource.id())) != null;
    if (passes && !rests && !timed && !isLed(resource)) {
      found.add(resource.id() + " is " + resource.status() + " for ever");
    }
  }

  private static boolean isEndIn(Transition<?> row, Stateful<?, ?> resource) {
    return row.to() == resource.status() && row.then() == null && row.via() != row.from();
  }

  private static boolean isLed(Stateful<?, ?> resource) {
    return resource.toString().matches(".*groupId=(?!null).*");
  }

  private static Object value(Class<?> type, String name, Object owner) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}
