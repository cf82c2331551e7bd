package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.statemachine.Delay;
import dev.ecsemulator.statemachine.Lifecycle;
import dev.ecsemulator.statemachine.Transition;
import dev.ecsemulator.testing.Lifecycles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the drawings of docs/lifecycles.md as the lifecycles are. {@code -Dlifecycle.update=true}
 * rewrites it.
 */
class LifecycleDocTest {

  private static final Path FILE = Path.of("docs/lifecycles.md");
  private static final Path SOURCES = Path.of("src/main/resources/lifecycle");

  @Test
  void the_drawings_are_the_lifecycles() throws IOException {
    String page = page();
    if (Boolean.getBoolean("lifecycle.update")) {
      Files.writeString(FILE, page);
    }
    assertThat(FILE)
        .as("run with -Dlifecycle.update=true and commit the result")
        .content()
        .isEqualTo(page);
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Lifecycles

            Generated from [the lifecycle tables](../src/main/resources/lifecycle); do not edit. Renew it with
            `./mvnw test -Dtest='Lifecycle*Test' -Dlifecycle.update=true`.

            An arrow with a name is an event: a call, or what follows another transition by itself. An arrow without a name is taken when the
            state has lasted its time. The tables say how long that is with `--emulator.transitions=fast`, which is the default, and with `realistic`; with
            `immediate` it is no time at all, and `--emulator.delays.<lifecycle>.<event>` says it for one event. An event that a state has no
            arrow for is refused. Where a resource can be deleted at once, its deletion is not drawn.

            """);
    Map<String, Lifecycle<?>> all = Lifecycles.all();
    all.keySet().forEach(name -> page.append("- [%s](#%s)%n".formatted(name, name)));
    for (Lifecycle<?> lifecycle : all.values()) {
      page.append("%n## %s%n%n%s%n%n".formatted(lifecycle.name(), preface(lifecycle)));
      page.append("```mermaid\nstateDiagram-v2\n");
      arrows(lifecycle).forEach(page::append);
      page.append("```\n\n| Event | From | Shown meanwhile | To | Then | fast | realistic |\n");
      page.append("|---|---|---|---|---|---|---|\n");
      rows(lifecycle).forEach(page::append);
    }
    return page.toString();
  }

  /** What the table says of itself. */
  private static String preface(Lifecycle<?> lifecycle) throws IOException {
    return Files.readAllLines(SOURCES.resolve(lifecycle.name() + ".yaml")).stream()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining("\n"));
  }

  /**
   * The arrows in the tables' order. Events between the same two states share one; an arrow that is
   * taken by itself has no name.
   */
  private static List<String> arrows(Lifecycle<?> lifecycle) {
    Map<String, Set<String>> named = new LinkedHashMap<>();
    Set<String> unnamed = new LinkedHashSet<>();
    for (Transition<?> each : lifecycle.transitions()) {
      boolean goesOn = each.via() == each.from();
      String from = each.from() == null ? "[*]" : each.from().name();
      String to = (goesOn ? each.to() : each.via()).name();
      named
          .computeIfAbsent("    %s --> %s".formatted(from, to), ends -> new LinkedHashSet<>())
          .add(each.event());
      if (!goesOn && each.via() != each.to()) {
        unnamed.add("    %s --> %s%n".formatted(each.via(), each.to()));
      }
    }
    List<String> arrows = new ArrayList<>();
    named.forEach((ends, events) -> arrows.add(ends + ": " + String.join(", ", events) + "\n"));
    arrows.addAll(unnamed);
    return arrows;
  }

  /** One row of text for each row of the table: states that one row names stay together. */
  private static List<String> rows(Lifecycle<?> lifecycle) {
    Map<String, List<String>> origins = new LinkedHashMap<>();
    for (Transition<?> each : lifecycle.transitions()) {
      boolean stays = each.from() == each.to();
      String rest =
          "| %s | %s | %s | %s | %s |%n"
              .formatted(
                  each.via() == each.to()
                      ? ""
                      : each.via() == each.from() ? "the same" : each.via(),
                  stays ? "the same" : each.to(),
                  each.then() == null ? "" : each.then(),
                  each.delay().byResource()
                      ? "the resource says"
                      : time(each.delay().at(Delay.Pace.FAST)),
                  each.delay().byResource() ? "" : time(each.delay().at(Delay.Pace.REALISTIC)));
      origins
          .computeIfAbsent("| %s | FROM %s".formatted(each.event(), rest), row -> new ArrayList<>())
          .add(each.from() == null ? "(new)" : each.from().name());
    }
    return origins.entrySet().stream()
        .map(row -> row.getKey().replace("FROM", String.join(", ", row.getValue())))
        .toList();
  }

  private static String time(Duration delay) {
    return delay.isZero() ? "at once" : delay.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
