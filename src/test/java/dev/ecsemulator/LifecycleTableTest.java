package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.statemachine.Delay;
import dev.ecsemulator.statemachine.Lifecycle;
import dev.ecsemulator.statemachine.Transition;
import dev.ecsemulator.testing.Lifecycles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds every cell (state, event) of every lifecycle against the table that is checked in, so that
 * a change of what is legal shows in review. {@code -Dlifecycle.update=true} rewrites the tables.
 */
class LifecycleTableTest {

  private static final Path TABLES = Path.of("src/test/resources/lifecycle");
  private static final Path SOURCES = Path.of("src/main/resources/lifecycle");
  private static final boolean UPDATE = Boolean.getBoolean("lifecycle.update");

  @TestFactory
  Stream<DynamicTest> every_cell_is_as_printed() {
    return Lifecycles.all().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> compare(entry.getKey(), print(entry.getValue()))));
  }

  @Test
  void every_table_of_the_product_belongs_to_a_resource() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();
      assertThat(Lifecycles.all().keySet()).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static void compare(String name, String printed) throws IOException {
    Path file = TABLES.resolve(name + ".txt");
    if (UPDATE) {
      Files.writeString(file, printed);
    }
    assertThat(file)
        .as("the printed lifecycle; -Dlifecycle.update=true writes it")
        .content()
        .isEqualTo(printed);
  }

  private static <S extends Enum<S>> String print(Lifecycle<S> lifecycle) {
    List<S> states = lifecycle.states();
    List<String> events = lifecycle.events().stream().sorted().toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("event", "(new)"));
    states.forEach(state -> head.add(state.name()));
    rows.add(head);
    List<String> times = new ArrayList<>();
    for (String event : events) {
      List<String> row = new ArrayList<>(List.of(event));
      row.add(
          lifecycle.transitions().stream()
              .filter(transition -> transition.from() == null && transition.event().equals(event))
              .findFirst()
              .map(ignored -> cell(lifecycle.create(event), times))
              .orElse("."));
      for (S state : states) {
        row.add(lifecycle.fire(state, event).map(found -> cell(found, times)).orElse("."));
      }
      rows.add(row);
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
        line.append(String.format("%-" + (width + 2) + "s", row.get(column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    text.append('\n');
    times.forEach(time -> text.append(time).append('\n'));
    return text.toString();
  }

  /** {@code to}, or {@code via>to} where the state in between is another. */
  private static String cell(Transition<?> transition, List<String> times) {
    Delay delay = transition.delay();
    String lasts =
        delay.byResource()
            ? "as the resource says"
            : delay.fast() + " fast, " + delay.realistic() + " realistic";
    times.add(
        transition.event()
            + " from "
            + (transition.from() == null ? "(new)" : transition.from())
            + ": "
            + lasts
            + (transition.then() == null ? "" : "; then " + transition.then()));
    return transition.via() == transition.to()
        ? transition.to().name()
        : transition.via() + ">" + transition.to();
  }
}
