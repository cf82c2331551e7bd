package dev.ecsemulator.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.statemachine.Delay;
import dev.ecsemulator.statemachine.Pacing;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody asks here: what happens is seen in the log alone. */
class SettlingTimerTest {

  private static final Duration SOON = Duration.ofMillis(30);
  private static final Duration LATE = Duration.ofHours(1);

  private final EmulatorClock clock = new EmulatorClock();
  private final EventLog log = new MemoryEventLog(100, 100);
  private final Repository repository =
      new Repository(
          clock,
          log,
          new Ids(1, region -> "bp1"),
          new Pacing(Delay.Pace.REALISTIC, Map.of()),
          Hooks.NONE);
  private final SettlingTimer timer = new SettlingTimer(repository, clock);

  @AfterEach
  void stop() {
    timer.close();
  }

  private void open(String id, Duration delay) {
    repository.transact(
        TestWorld.scope(TestWorld.ACCOUNT, TestWorld.REGION),
        tx -> tx.fire(tx.put(Box.of(id)), "open", delay));
  }

  private boolean isOpen(String id) {
    return log.readFrom(0, 100).stream()
        .filter(event -> event.action().equals("settle"))
        .flatMap(event -> event.changes().stream())
        .anyMatch(change -> change.id().equals(id));
  }

  @Test
  void what_is_due_happens_though_nobody_asks() {
    open("b-1", SOON);

    await().until(() -> isOpen("b-1"));
  }

  @Test
  void one_thing_after_the_other_happens() {
    open("b-1", SOON);
    open("b-2", SOON.multipliedBy(2));
    await().until(() -> isOpen("b-1") && isOpen("b-2"));
    open("b-3", SOON);

    await().until(() -> isOpen("b-3"));
  }

  @Test
  void what_is_due_sooner_does_not_wait_for_what_is_due_later() {
    open("b-late", LATE);
    open("b-soon", SOON);

    await().until(() -> isOpen("b-soon"));
    assertThat(isOpen("b-late")).isFalse();
  }

  @Test
  void in_frozen_time_nothing_happens_until_it_runs_again() {
    clock.set(EmulatorClock.Mode.FROZEN, null, 0);
    open("b-1", SOON);
    clock.set(EmulatorClock.Mode.REAL, null, 1);
    timer.clockChanged();

    await().until(() -> isOpen("b-1"));
  }

  @Test
  void when_time_is_made_to_run_faster_it_happens_sooner() {
    open("b-1", LATE);
    clock.set(EmulatorClock.Mode.SCALED, null, 1_000_000);
    timer.clockChanged();

    await().until(() -> isOpen("b-1"));
  }

  @Test
  void a_clock_that_changes_while_nothing_is_due_changes_nothing() {
    timer.clockChanged();

    assertThat(log.head()).isZero();
  }

  @Test
  void writers_go_on_after_it_was_closed() {
    timer.close();
    open("b-1", SOON);

    assertThat(log.head()).isPositive();
  }
}
