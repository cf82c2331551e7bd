package dev.ecsemulator.longlife;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.endpoint.InProcess;
import dev.ecsemulator.repository.Event;
import dev.ecsemulator.repository.References;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A client that lives long: ten thousand seeded random calls on resources of all kinds. After every
 * commit no row names what does not exist; now and then the whole world is looked at. In the end
 * the client takes away what it made, by the API, and nothing is left of it.
 */
@EmulatorTest
class LongLifeTest {

  private static final String ACCOUNT = "4200000000000044";

  /** Another life: {@code -DargLine=-Dlonglife.seed=8}. */
  private static final long SEED = Long.getLong("longlife.seed", 7);

  private static final int STEPS = 10_000;
  private static final int MOST_ROWS = 400;
  private static final int MOST_UNLUCKY = 4;
  private static final int STRAYS = 25;
  private static final int LOOK_EVERY = 200;
  private static final int ADVANCE_ONE_IN = 6;
  private static final int MOST_ROUNDS = 12;
  private static final int REMEMBERED = 10;

  private static final String CODE = "(?s).*\"Code\":\"([^\"]*)\".*";

  /** What goes by itself when its time is over. */
  private static final Duration FORGOTTEN = Duration.ofDays(3);

  @Autowired private Emulator emulator;
  @Autowired private InProcess calls;

  private final Random random = new Random(SEED);
  private final References.Watch watch = new References.Watch();
  private final Deque<String> story = new ArrayDeque<>();
  private final Map<String, Integer> successes = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private long position;

  @Test
  void ten_thousand_calls_leave_a_sound_world_and_an_empty_one_when_all_is_deleted() {
    emulator.restart();
    Calls life = Calls.read("life.txt");
    call(new LinkedHashMap<>(Map.of("Action", "DescribeInstances")), 0);
    Map<String, Set<String>> fresh = ids();
    Set<String> first = fresh.values().stream().flatMap(Set::stream).collect(toSet());

    for (Calls.Call once : life.once()) {
      call(Calls.filled(once, random, emulator.rows(ACCOUNT), first, STRAYS), 0);
    }
    for (int step = 1; step <= STEPS; step++) {
      if (random.nextInt(ADVANCE_ONE_IN) == 0) {
        advance(Duration.ofMillis(random.nextInt(random.nextInt(4) > 0 ? 1_500 : 600_000)), step);
      } else {
        Calls.Call next = life.any(random);
        while (next.creates() && isFull()) {
          next = life.any(random);
        }
        call(Calls.filled(next, random, emulator.rows(ACCOUNT), first, STRAYS), step);
      }
      if (step % LOOK_EVERY == 0) {
        look(step);
      }
    }

    assertThat(life.all().stream().map(Calls.Call::action).distinct())
        .filteredOn(action -> !successes.containsKey(action))
        .as("operations of which chance let no call succeed; refused were %s", refusals)
        .hasSizeLessThan(MOST_UNLUCKY);
    takeAway(fresh, first);
    assertThat(ids()).as("what is left").isEqualTo(fresh);
  }

  /** Deletes everything, in rounds: what keeps another from going goes before it. */
  private void takeAway(Map<String, Set<String>> fresh, Set<String> first) {
    List<Calls.Call> deletions = Calls.read("end.txt").all();
    for (int round = 1; round <= MOST_ROUNDS && !ids().equals(fresh); round++) {
      for (Calls.Call deletion : deletions) {
        for (Calls.Call each : Calls.forEach(deletion, emulator.rows(ACCOUNT), first)) {
          call(Calls.filled(each, random, emulator.rows(ACCOUNT), first, 0), STEPS + round);
        }
        advance(Duration.ofHours(1), STEPS + round);
      }
      advance(FORGOTTEN, STEPS + round);
      look(STEPS + round);
    }
  }

  private boolean isFull() {
    return ids().values().stream().mapToInt(Set::size).sum() > MOST_ROWS;
  }

  private void call(Map<String, String> parameters, int step) {
    parameters.put("RegionId", "cn-hangzhou");
    parameters.put("AccessKeyId", ACCOUNT);
    parameters.put("Format", "JSON");
    Object before = emulator.root();
    InProcess.Answered answered = calls.call(parameters);
    remember(answered.status() + " " + parameters + " " + answered.body());
    assertThat(answered.status()).as(() -> at(step)).isLessThan(500);
    if (answered.status() == 200) {
      successes.merge(parameters.get("Action"), 1, Integer::sum);
    } else {
      refusals.merge(
          parameters.get("Action") + " " + answered.body().replaceFirst(CODE, "$1"),
          1,
          Integer::sum);
      assertThat(emulator.root())
          .as(() -> "the world after a refusal, " + at(step))
          .isSameAs(before);
    }
    follow(step);
  }

  private void advance(Duration time, int step) {
    remember("advance " + time);
    emulator.advance(time);
    follow(step);
  }

  private void follow(int step) {
    List<Event> news = emulator.eventsAfter(position);
    if (!news.isEmpty()) {
      position = news.get(news.size() - 1).position();
      assertThat(watch.follow(news)).as(() -> at(step)).isEmpty();
    }
  }

  private void look(int step) {
    assertThat(emulator.violations(ACCOUNT)).as(() -> at(step)).isEmpty();
  }

  private Map<String, Set<String>> ids() {
    Map<String, Set<String>> ids = new TreeMap<>();
    emulator
        .rows(ACCOUNT)
        .forEach((table, rows) -> ids.put(table, rows.stream().map(Resource::id).collect(toSet())));
    ids.keySet().removeAll(tablesOfRecords());
    return ids;
  }

  /** Nobody deletes what only tells of calls. */
  private Set<String> tablesOfRecords() {
    return emulator.rows(ACCOUNT).values().stream()
        .flatMap(List::stream)
        .filter(Resource::isRecordOfCall)
        .map(row -> row.table().name())
        .collect(toSet());
  }

  private void remember(String line) {
    story.addLast(line.length() > 500 ? line.substring(0, 500) : line);
    if (story.size() > REMEMBERED) {
      story.removeFirst();
    }
  }

  private String at(int step) {
    return "seed " + SEED + ", step " + step + ", after\n  " + String.join("\n  ", story);
  }
}
