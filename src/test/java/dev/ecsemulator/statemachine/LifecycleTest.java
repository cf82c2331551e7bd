package dev.ecsemulator.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads the tables in src/test/resources/lifecycle. */
class LifecycleTest {

  enum Door {
    Closed,
    Opening,
    Open,
    Broken
  }

  private final Lifecycle<Door> door = Lifecycle.load("test-door", Door.class);

  @Test
  void a_row_says_what_is_shown_meanwhile_and_what_comes_then() {
    Transition<Door> open = door.fire(Door.Closed, "open").orElseThrow();

    assertThat(open.from()).isEqualTo(Door.Closed);
    assertThat(open.via()).isEqualTo(Door.Opening);
    assertThat(open.to()).isEqualTo(Door.Open);
    assertThat(open.then()).isEqualTo("admire");
    assertThat(open.delay().at(Delay.Pace.IMMEDIATE)).isEqualTo(Duration.ZERO);
    assertThat(open.delay().at(Delay.Pace.FAST)).isEqualTo(Duration.ofMillis(100));
    assertThat(open.delay().at(Delay.Pace.REALISTIC)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void without_via_the_state_changes_at_once() {
    Transition<Door> close = door.fire(Door.Open, "close").orElseThrow();

    assertThat(close.via()).isEqualTo(Door.Closed);
    assertThat(close.delay().at(Delay.Pace.REALISTIC)).isEqualTo(Duration.ZERO);
  }

  @Test
  void via_from_keeps_the_state_that_it_was_in() {
    assertThat(door.fire(Door.Open, "kick").orElseThrow().via()).isEqualTo(Door.Open);
    assertThat(door.fire(Door.Closed, "kick").orElseThrow().via()).isEqualTo(Door.Closed);
  }

  @Test
  void a_pair_without_a_row_is_illegal() {
    assertThat(door.fire(Door.Broken, "open")).isEmpty();
    assertThat(door.fire(Door.Open, "fly")).isEmpty();
  }

  @Test
  void a_resource_starts_with_a_creating_event_only() {
    assertThat(door.create("build").to()).isEqualTo(Door.Closed);
    assertThat(door.fire(Door.Closed, "build")).isEmpty();
    assertThatThrownBy(() -> door.create("open"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test-door does not start with open");
  }

  @Test
  void a_delay_can_be_left_to_the_resource() {
    assertThat(door.fire(Door.Open, "admire").orElseThrow().delay().byResource()).isTrue();
  }

  @Test
  void an_override_is_stronger_than_the_pace() {
    Transition<Door> open = door.fire(Door.Closed, "open").orElseThrow();
    Pacing pacing =
        new Pacing(Delay.Pace.REALISTIC, Map.of("test-door.open", Duration.ofMinutes(1)));

    assertThat(pacing.of("test-door", open)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pacing.of("other", open)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void a_table_that_is_missing_is_named() {
    assertRefused("test-nothing", "/lifecycle/test-nothing.yaml is missing");
  }

  @Test
  void an_unknown_state_is_named() {
    assertRefused("test-unknown-state", "test-unknown-state.yaml: Ajar is not a state");
  }

  @Test
  void two_rows_for_one_pair_are_refused() {
    assertRefused("test-two-rows", "test-two-rows: two rows for Closed --open");
  }

  @Test
  void an_event_that_cannot_follow_is_refused() {
    assertRefused("test-no-follower", "Open has no event admire");
  }

  @Test
  void a_row_without_a_goal_is_refused() {
    assertRefused("test-no-goal", "has no to");
  }

  private static void assertRefused(String name, String message) {
    assertThatThrownBy(() -> Lifecycle.load(name, Door.class).transitions())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }
}
