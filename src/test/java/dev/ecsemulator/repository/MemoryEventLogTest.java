package dev.ecsemulator.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryEventLogTest {

  private final MemoryEventLog log = new MemoryEventLog(3, 5);

  private static Event event(long position) {
    return event(position, 0);
  }

  private static Event event(long position, int changes) {
    return new Event(
        position,
        TestWorld.START,
        "R",
        "1",
        "DoThing",
        "",
        Collections.nCopies(changes, new Event.Change("box", "b-1", null, Box.of("b-1"))),
        List.of());
  }

  @Test
  void it_keeps_the_newest() {
    for (int i = 0; i < 5; i++) {
      log.append(i, List.of(event(i + 1)));
    }

    assertThat(log.head()).isEqualTo(5);
    assertThat(log.readFrom(0, 10)).extracting(Event::position).containsExactly(3L, 4L, 5L);
    assertThat(log.readFrom(3, 1)).extracting(Event::position).containsExactly(4L);
    assertThat(log.readFrom(5, 10)).isEmpty();
  }

  @Test
  void it_keeps_fewer_where_they_tell_of_many_changes_but_always_the_newest() {
    log.append(0, List.of(event(1, 2), event(2, 3)));
    assertThat(log.readFrom(0, 10)).extracting(Event::position).containsExactly(1L, 2L);
    log.append(2, List.of(event(3, 2)));
    assertThat(log.readFrom(0, 10)).extracting(Event::position).containsExactly(2L, 3L);
    log.append(3, List.of(event(4, 9)));
    assertThat(log.readFrom(0, 10)).extracting(Event::position).containsExactly(4L);
    log.append(4, List.of(event(5, 1)));
    assertThat(log.readFrom(0, 10)).extracting(Event::position).containsExactly(5L);
  }

  @Test
  void whatever_comes_it_keeps_as_many_of_the_newest_as_it_may() {
    MemoryEventLog seven = new MemoryEventLog(7, 10);
    Deque<Event> expected = new ArrayDeque<>();
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      Event next = event(i + 1, random.nextInt(random.nextInt(6) == 0 ? 14 : 4));
      seven.append(i, List.of(next));
      expected.add(next);
      while (expected.size() > 7
          || (expected.size() > 1
              && expected.stream().mapToInt(each -> each.changes().size()).sum() > 10)) {
        expected.removeFirst();
      }

      assertThat(seven.readFrom(0, 100)).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void it_refuses_a_writer_who_has_not_seen_the_newest() {
    log.append(0, List.of(event(1)));

    assertThatThrownBy(() -> log.append(0, List.of(event(1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The log is at 1, not at 0");
  }

  @Test
  void it_can_start_again() {
    log.append(0, List.of(event(1)));
    log.clear();
    log.append(0, List.of(event(1)));

    assertThat(log.head()).isEqualTo(1);
    assertThat(log.readFrom(0, 10)).hasSize(1);
  }
}
