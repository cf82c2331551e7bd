package dev.ecsemulator.longlife;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.bench.StopWatch;
import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.SettlingTimer;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 64 clients that do everything to the same resources while time runs: no answer is 500, the world
 * is sound afterwards, and no memory is kept. {@code bench/load} lets it last a minute.
 */
@EmulatorTest
class LoadTest {

  private static final String ACCOUNT = "4200000000000047";
  private static final int CLIENTS = 64;
  private static final int CALLS_EACH = 100;
  private static final int STRAYS = 0;
  private static final int EVENTS_KEPT = 10_000;

  /** How long the long form lasts; 0 is the short form, a number of calls. */
  private static final int SECONDS = Integer.getInteger("load.seconds", 0);

  private static final int WARM_UP_SECONDS = 10;

  /** More than before, but within what a collector's timing explains. */
  private static final double MOST_GROWTH = 1.10;

  @Autowired private Emulator emulator;
  @Autowired private EmulatorClock clock;
  @Autowired private SettlingTimer timer;

  @Test
  void many_clients_at_once_leave_a_sound_world() throws Exception {
    Storm.Result result = SECONDS > 0 ? minute(SECONDS) : storm(1, sent -> sent >= CALLS_EACH);

    assertThat(result.wrong()).isEmpty();
    assertThat(emulator.violations(ACCOUNT)).isEmpty();
    assertThat(result.byCode().get("200")).isGreaterThan(result.calls() / 4);
    assertThat(result.answers().keySet().stream().filter(key -> key.endsWith(" 200")))
        .as("operations that succeeded; all answers were %s", result.answers())
        .hasSizeGreaterThan(80);
    assertThat(emulator.eventsAfter(0)).hasSizeLessThanOrEqualTo(EVENTS_KEPT);
  }

  private Storm.Result minute(int seconds) throws Exception {
    storm(1, until(WARM_UP_SECONDS));
    emulator.restart();
    long before = heapKilobytes();
    StopWatch watch = new StopWatch();
    Storm.Result result = storm(2, until(seconds));
    double taken = watch.seconds();
    long full = heapKilobytes();
    String journal = journal();
    assertThat(emulator.violations(ACCOUNT)).isEmpty();
    emulator.restart();
    long after = heapKilobytes();

    System.out.printf("%n%-45s answers%n", "status and code");
    result.byCode().forEach((code, n) -> System.out.printf("%-45s %7d%n", code, n));
    System.out.printf(
        "%n%d clients, %.0f s: %d calls, %.0f a second; p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        CLIENTS,
        taken,
        result.calls(),
        result.calls() / taken,
        result.millis(0.5),
        result.millis(0.99),
        result.millis(1));
    System.out.printf(
        "Heap after GC: %d KB before, %d KB after, both with an empty world; %d KB with the world and"
            + " the journal of the load (%s)%n",
        before, after, full, journal);
    assertThat(after).isLessThan((long) (before * MOST_GROWTH));
    return result;
  }

  private String journal() {
    List<Event> kept = emulator.eventsAfter(0);
    return "%d events, the newest %d kept, with %d changes"
        .formatted(
            kept.get(kept.size() - 1).position(),
            kept.size(),
            kept.stream().mapToInt(event -> event.changes().size()).sum());
  }

  /** Rages on an account that has one of each kind to begin with, in real time. */
  private Storm.Result storm(long seed, IntPredicate enough) throws Exception {
    emulator.restart();
    Calls life = Calls.read("life.txt");
    call(Map.of("Action", "DescribeInstances"));
    Set<String> first =
        emulator.rows(ACCOUNT).values().stream()
            .flatMap(List::stream)
            .map(row -> row.id())
            .collect(toSet());
    Random random = new Random(seed);
    for (Calls.Call once : life.once()) {
      call(Calls.filled(once, random, emulator.rows(ACCOUNT), first, STRAYS));
    }
    clock.set(EmulatorClock.Mode.REAL, null, 0);
    timer.clockChanged();
    try {
      return new Storm(emulator, ACCOUNT, life, first).rage(CLIENTS, seed, enough);
    } finally {
      clock.set(EmulatorClock.Mode.FROZEN, null, 0);
    }
  }

  private static IntPredicate until(int seconds) {
    StopWatch watch = new StopWatch();
    return sent -> watch.seconds() >= seconds;
  }

  private void call(Map<String, String> parameters) {
    Map<String, String> all = new java.util.LinkedHashMap<>(parameters);
    all.put("RegionId", "cn-hangzhou");
    all.put("AccessKeyId", ACCOUNT);
    emulator.call("GET", all);
  }

  private static long heapKilobytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / 1024;
  }
}
