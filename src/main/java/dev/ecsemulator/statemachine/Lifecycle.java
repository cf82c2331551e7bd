package dev.ecsemulator.statemachine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The transition table of one kind of resource, read from {@code lifecycle/<name>.yaml} when it is
 * first asked, so that a start does not wait for two dozen files. Asking it is a pure function of
 * state and event; a pair without a row is illegal. What asks it throws an {@link
 * IllegalStateException} if a row names an unknown state, repeats a (state, event) pair, or is
 * followed by an event that its state does not have.
 *
 * @param <S> the states, spelled as on the wire
 */
public final class Lifecycle<S extends Enum<S>> {

  private static final String NONE = "-";
  private static final String STAYS = "from";

  private final String name;
  private final Class<S> states;
  private volatile @Nullable Rows<S> rows;

  private record Key(@Nullable Enum<?> from, String event) {}

  private record Rows<S extends Enum<S>>(
      List<Transition<S>> inOrder, Map<Key, Transition<S>> byKey) {}

  private Lifecycle(String name, Class<S> states) {
    this.name = name;
    this.states = states;
  }

  /**
   * The table of a file.
   *
   * @throws IllegalStateException if there is none
   */
  public static <S extends Enum<S>> Lifecycle<S> load(String name, Class<S> states) {
    if (Lifecycle.class.getResource(file(name)) == null) {
      throw new IllegalStateException(file(name) + " is missing from the class path");
    }
    return new Lifecycle<>(name, states);
  }

  /** The events of a table by its name, for whoever does not know its states; empty if unknown. */
  public static Set<String> eventsOf(String name) {
    Set<String> events = new TreeSet<>();
    read(name).forEach(row -> events.add(text(file(name), row, "event")));
    return events;
  }

  private static String file(String name) {
    return "/lifecycle/" + name + ".yaml";
  }

  private static List<Map<?, ?>> read(String name) {
    try (InputStream in = Lifecycle.class.getResourceAsStream(file(name))) {
      if (in == null) {
        return List.of();
      }
      Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      List<Map<?, ?>> rows = new ArrayList<>();
      for (Object row : (List<?>) yaml.getOrDefault("transitions", List.of())) {
        rows.add((Map<?, ?>) row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table's name, such as {@code instance}. */
  public String name() {
    return name;
  }

  /** All states, in declaration order. */
  public List<S> states() {
    return List.of(states.getEnumConstants());
  }

  /** All events, creating ones included. */
  public Set<String> events() {
    Set<String> events = new HashSet<>();
    transitions().forEach(transition -> events.add(transition.event()));
    return events;
  }

  /** All rows, in the file's order. */
  public List<Transition<S>> transitions() {
    return rows().inOrder();
  }

  /** The row for a resource in {@code state}; empty means that the event is illegal there. */
  public Optional<Transition<S>> fire(S state, String event) {
    return Optional.ofNullable(rows().byKey().get(new Key(state, event)));
  }

  /**
   * The row that creates a resource.
   *
   * @throws IllegalStateException if the table has none for this event
   */
  public Transition<S> create(String event) {
    Transition<S> transition = rows().byKey().get(new Key(null, event));
    if (transition == null) {
      throw new IllegalStateException("lifecycle " + name + " does not start with " + event);
    }
    return transition;
  }

  private Rows<S> rows() {
    Rows<S> known = rows;
    if (known == null) {
      known = readRows();
      rows = known;
    }
    return known;
  }

  private Rows<S> readRows() {
    List<Transition<S>> inOrder = new ArrayList<>();
    read(name).forEach(row -> inOrder.addAll(rows(file(name), row, states)));
    Map<Key, Transition<S>> byKey = new HashMap<>();
    for (Transition<S> row : inOrder) {
      if (byKey.put(new Key(row.from(), row.event()), row) != null) {
        throw new IllegalStateException(
            "lifecycle " + name + ": two rows for " + row.from() + " --" + row.event());
      }
    }
    for (Transition<S> row : inOrder) {
      if (row.then() != null && !byKey.containsKey(new Key(row.to(), row.then()))) {
        throw new IllegalStateException(
            "lifecycle " + name + ": " + row.to() + " has no event " + row.then());
      }
    }
    return new Rows<>(List.copyOf(inOrder), byKey);
  }

  private static <S extends Enum<S>> List<Transition<S>> rows(
      String file, Map<?, ?> row, Class<S> states) {
    String event = text(file, row, "event");
    String to = text(file, row, "to");
    Object then = row.get("then");
    Delay delay = delay(file, row.get("delay"));
    List<Transition<S>> all = new ArrayList<>();
    for (String from : texts(row.get("from"))) {
      S before = from.equals(NONE) ? null : state(file, states, from);
      S after = next(file, states, to, before);
      Object via = row.get("via");
      S during = via == null ? after : next(file, states, via.toString(), before);
      all.add(
          new Transition<>(
              event, before, during, after, then == null ? null : then.toString(), delay));
    }
    return all;
  }

  /** The state that a row's {@code via} or {@code to} names; {@code from} leaves it as it was. */
  private static <S extends Enum<S>> S next(
      String file, Class<S> states, String name, @Nullable S before) {
    return name.equals(STAYS) && before != null ? before : state(file, states, name);
  }

  private static Delay delay(String file, @Nullable Object delay) {
    if (delay == null) {
      return new Delay(Duration.ZERO, Duration.ZERO, false);
    }
    if (delay.equals("resource")) {
      return new Delay(Duration.ZERO, Duration.ZERO, true);
    }
    Map<?, ?> paces = (Map<?, ?>) delay;
    return new Delay(
        Duration.parse(text(file, paces, "fast")),
        Duration.parse(text(file, paces, "realistic")),
        false);
  }

  private static List<String> texts(@Nullable Object oneOrMany) {
    if (oneOrMany instanceof List<?> many) {
      return many.stream().map(Object::toString).toList();
    }
    return List.of(String.valueOf(oneOrMany));
  }

  private static String text(String file, Map<?, ?> row, String key) {
    Object value = row.get(key);
    if (value == null) {
      throw new IllegalStateException(file + ": the row " + row + " has no " + key);
    }
    return value.toString();
  }

  private static <S extends Enum<S>> S state(String file, Class<S> states, String name) {
    for (S state : states.getEnumConstants()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    throw new IllegalStateException(file + ": " + name + " is not a state");
  }
}
