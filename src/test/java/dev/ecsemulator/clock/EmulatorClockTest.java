package dev.ecsemulator.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EmulatorClockTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicReference<Instant> machine = new AtomicReference<>(START);
  private final EmulatorClock clock = new EmulatorClock(machine::get);

  private void machineRuns(Duration time) {
    machine.set(machine.get().plus(time));
  }

  @Test
  void it_starts_as_the_machines() {
    machineRuns(Duration.ofSeconds(5));

    assertThat(clock.now()).isEqualTo(START.plusSeconds(5));
    assertThat(clock.setting().mode()).isEqualTo(EmulatorClock.Mode.REAL);
  }

  @Test
  void frozen_time_stands_still() {
    clock.set(EmulatorClock.Mode.FROZEN, null, 0);
    machineRuns(Duration.ofDays(1));

    assertThat(clock.now()).isEqualTo(START);
    assertThat(clock.machineTimeUntil(START.plusSeconds(1))).isNull();
  }

  @Test
  void frozen_time_can_be_set_and_moved_forward_only() {
    clock.set(EmulatorClock.Mode.FROZEN, Instant.parse("2030-01-01T00:00:00Z"), 0);
    clock.advanceTo(Instant.parse("2031-01-01T00:00:00Z"));
    clock.advanceTo(Instant.parse("2020-01-01T00:00:00Z"));

    assertThat(clock.now()).isEqualTo(Instant.parse("2031-01-01T00:00:00Z"));
  }

  @Test
  void scaled_time_runs_faster_from_where_it_was() {
    machineRuns(Duration.ofSeconds(1));
    clock.set(EmulatorClock.Mode.SCALED, null, 60);
    machineRuns(Duration.ofSeconds(2));

    assertThat(clock.now()).isEqualTo(START.plusSeconds(1 + 120));
    assertThat(clock.machineTimeUntil(clock.now().plusSeconds(60)))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void changing_the_speed_does_not_jump() {
    clock.set(EmulatorClock.Mode.SCALED, null, 10);
    machineRuns(Duration.ofSeconds(1));
    clock.set(EmulatorClock.Mode.SCALED, null, 0.5);
    machineRuns(Duration.ofSeconds(4));

    assertThat(clock.now()).isEqualTo(START.plusSeconds(10 + 2));
  }

  @Test
  void real_time_follows_the_machine_again() {
    clock.set(EmulatorClock.Mode.FROZEN, Instant.parse("2030-01-01T00:00:00Z"), 0);
    machineRuns(Duration.ofSeconds(3));
    clock.set(EmulatorClock.Mode.REAL, null, 1);

    assertThat(clock.now()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void real_time_can_be_shifted_and_keeps_running() {
    clock.set(EmulatorClock.Mode.REAL, Instant.parse("2030-01-01T00:00:00Z"), 1);
    machineRuns(Duration.ofSeconds(3));

    assertThat(clock.now()).isEqualTo(Instant.parse("2030-01-01T00:00:03Z"));
  }

  @Test
  void advancing_a_running_clock_lets_it_run_on() {
    clock.advanceTo(START.plusSeconds(100));
    machineRuns(Duration.ofSeconds(1));

    assertThat(clock.now()).isEqualTo(START.plusSeconds(101));
  }

  @Test
  void what_is_overdue_needs_no_waiting() {
    assertThat(clock.machineTimeUntil(START.minusSeconds(5))).isEqualTo(Duration.ZERO);
  }

  @Test
  void an_alarm_never_rings_early() {
    clock.set(EmulatorClock.Mode.SCALED, null, 3);
    Instant due = START.plusNanos(1_000_000_001);
    machineRuns(clock.machineTimeUntil(due));

    assertThat(clock.now()).isAfterOrEqualTo(due.minusNanos(1));
  }
}
