package dev.ecsemulator.repository;

import static dev.ecsemulator.repository.TestWorld.ACCOUNT;
import static dev.ecsemulator.repository.TestWorld.REGION;
import static dev.ecsemulator.repository.TestWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ecsemulator.clock.EmulatorClock;
import dev.ecsemulator.statemachine.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepositoryTest {

  private final List<String> settled = new ArrayList<>();

  /** Paints what was opened, breaks what was painted black, notes all. */
  private final class Hook implements OnSettled<Box> {
    @Override
    public Table<Box> table() {
      return Box.TABLE;
    }

    @Override
    public void settled(Box box, Transition<?> transition, Transaction tx) {
      settled.add(
          box.id() + " " + transition.from() + ">" + transition.event() + " at " + tx.now());
      if (box.colour().equals("cursed")) {
        tx.fire(box, "smash");
      }
      if (box.colour().equals("vanishing")) {
        tx.remove(box);
      }
      tx.note(box, "arrived");
    }
  }

  /** Takes the boxes that carry a removed box's id as their label along. */
  private static final class Contents implements OnRemoved<Box> {
    @Override
    public Table<Box> table() {
      return Box.TABLE;
    }

    @Override
    public void removed(Box box, Transaction tx) {
      tx.select(Box.TABLE).where("label", box.id()).all().forEach(tx::remove);
    }
  }

  private final TestWorld world =
      new TestWorld(new Hooks(List.of(new Hook()), List.of(new Contents()), List.of()));

  /** What was logged, but for the seeding of the region. */
  private List<Event> events() {
    return world.log.readFrom(0, 100).stream()
        .filter(event -> !event.action().equals("seed"))
        .toList();
  }

  private Optional<Box> box(String id) {
    return world.read(view -> view.find(Box.TABLE, id));
  }

  private Box.State state(String id) {
    return box(id).orElseThrow().status();
  }

  @Test
  void what_was_written_is_seen_afterwards() {
    Box written = world.write(tx -> tx.put(Box.of("b-1")));

    assertThat(box("b-1")).containsSame(written);
  }

  @Test
  void a_refusal_in_the_middle_writes_nothing_at_all() {
    world.write(tx -> tx.put(Box.of("b-1")));
    long head = world.log.head();

    Throwable thrown =
        catchThrowable(
            () ->
                world.write(
                    tx -> {
                      tx.put(Box.of("b-2"));
                      tx.fire(Box.of("b-1"), "open");
                      tx.remove(Box.of("b-1"));
                      tx.newId("b");
                      tx.note(Box.of("b-1"), "never said");
                      throw tx.error("InternalError");
                    }));

    assertThat(thrown).hasMessageContaining("InternalError");
    assertThat(box("b-2")).isEmpty();
    assertThat(state("b-1")).isEqualTo(Box.State.Closed);
    assertThat(world.repository.nextDue()).isNull();
    assertThat(world.log.head()).isEqualTo(head);
  }

  @Test
  void ids_of_a_refused_transaction_are_given_to_the_next() {
    String[] lost = new String[1];
    assertThatThrownBy(
            () ->
                world.write(
                    tx -> {
                      lost[0] = tx.newId("b");
                      throw tx.error("InternalError");
                    }))
        .hasMessageContaining("InternalError");

    assertThat(world.<String>write(tx -> tx.newId("b"))).isEqualTo(lost[0]);
  }

  @Test
  void a_transaction_sees_what_it_wrote_itself() {
    world.write(
        tx -> {
          tx.put(Box.of("b-1"));
          assertThat(tx.find(Box.TABLE, "b-1")).isPresent();
          assertThat(tx.select(Box.TABLE).where("colour", "red").count()).isEqualTo(1);
          tx.remove(Box.of("b-1"));
          assertThat(tx.find(Box.TABLE, "b-1")).isEmpty();
          return null;
        });
  }

  @Test
  void a_rehearsal_answers_and_writes_nothing() {
    String answer =
        world.repository.rehearse(
            TestWorld.scope(ACCOUNT, REGION),
            tx -> {
              Box made = tx.create(Box.of("b-1"), "make");
              return made.id() + " " + tx.find(Box.TABLE, "b-1").orElseThrow().status();
            });

    assertThat(answer).isEqualTo("b-1 Making");
    assertThat(box("b-1")).isEmpty();
    assertThat(world.repository.nextDue()).isNull();
    assertThat(events()).isEmpty();
  }

  @Test
  void accounts_do_not_see_each_other() {
    world.write(tx -> tx.put(Box.of("b-1")));
    Scope stranger = TestWorld.scope("2000000000000002", REGION);

    assertThat(
            world.repository.<Boolean>read(
                stranger, view -> view.findAnywhere(Box.TABLE, "b-1").isEmpty()))
        .isTrue();
    assertThat(world.repository.<Integer>read(stranger, view -> view.select(Box.TABLE).count()))
        .isZero();
  }

  @Test
  void a_request_sees_its_own_region_unless_it_names_none() {
    world.write(tx -> tx.put(Box.of("b-1").in("cn-beijing")));
    Scope nowhere = TestWorld.scope(ACCOUNT, null);

    assertThat(box("b-1")).isEmpty();
    assertThat(world.<Optional<Box>>read(view -> view.findAnywhere(Box.TABLE, "b-1"))).isPresent();
    assertThat(
            world.repository.<Boolean>read(
                nowhere, view -> view.find(Box.TABLE, "b-1").isPresent()))
        .isTrue();
    assertThat(world.<Integer>read(view -> view.select(Box.TABLE).count())).isZero();
    assertThat(world.<Integer>read(view -> view.selectIn("cn-beijing", Box.TABLE).count()))
        .isEqualTo(1);
    assertThat(world.repository.<Integer>read(nowhere, view -> view.select(Box.TABLE).count()))
        .isEqualTo(1);
  }

  @Test
  void a_transition_shows_its_transient_state_until_its_time_has_run() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.fire(Box.of("b-1"), "open").orElseThrow());

    assertThat(state("b-1")).isEqualTo(Box.State.Opening);
    assertThat(world.repository.nextDue()).isEqualTo(START.plusSeconds(5));
    world.clockRuns(Duration.ofMillis(4999));
    assertThat(state("b-1")).isEqualTo(Box.State.Opening);
    world.clockRuns(Duration.ofMillis(1));
    assertThat(state("b-1")).isEqualTo(Box.State.Open);
    assertThat(world.repository.nextDue()).isNull();
  }

  @Test
  void an_illegal_event_changes_nothing() {
    world.write(tx -> tx.put(Box.of("b-1")));

    assertThat(world.<Optional<Box>>write(tx -> tx.fire(Box.of("b-1"), "close"))).isEmpty();
    assertThat(state("b-1")).isEqualTo(Box.State.Closed);
  }

  @Test
  void whoever_starts_a_transition_may_say_how_long_it_lasts() {
    world.write(tx -> tx.put(Box.of("b-1")));
    Optional<Box> opening =
        world.write(tx -> tx.fire(Box.of("b-1"), "open", Duration.ofSeconds(1)));

    assertThat(opening).map(Box::status).contains(Box.State.Opening);
    assertThat(world.repository.nextDue()).isEqualTo(START.plusSeconds(1));
    assertThat(
            world.<Optional<Box>>write(
                tx -> tx.fire(box("b-1").orElseThrow(), "paint", Duration.ofSeconds(1))))
        .isEmpty();
  }

  @Test
  void a_reader_sees_settled_what_was_due_before_its_instant() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.clockRuns(Duration.ofDays(1));

    assertThat(state("b-1")).isEqualTo(Box.State.Open);
    assertThat(settled)
        .containsExactly(
            "b-1 null>make at 2026-01-01T00:00:10Z", "b-1 Closed>open at 2026-01-01T00:00:15Z");
  }

  @Test
  void a_writer_too() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.clockRuns(Duration.ofDays(1));

    assertThat(world.<Box.State>write(tx -> tx.find(Box.TABLE, "b-1").orElseThrow().status()))
        .isEqualTo(Box.State.Open);
  }

  @Test
  void advancing_settles_each_at_its_own_instant_in_order() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.put(Box.of("b-2")));
    world.write(tx -> tx.create(Box.of("b-3"), "make"));
    world.write(tx -> tx.fire(Box.of("b-2"), "open", Duration.ofSeconds(10)));
    world.write(tx -> tx.fire(Box.of("b-1"), "open", Duration.ofSeconds(3)));

    List<Settled> order = world.repository.advanceTo(START.plusSeconds(15));

    assertThat(order)
        .extracting(each -> each.id() + " " + each.event() + " " + each.at())
        .containsExactly(
            "b-1 open 2026-01-01T00:00:03Z",
            "b-3 make 2026-01-01T00:00:10Z",
            "b-2 open 2026-01-01T00:00:10Z",
            "b-3 open 2026-01-01T00:00:15Z");
    assertThat(order)
        .extracting(Settled::status)
        .containsExactly("Open", "Opening", "Open", "Open");
    assertThat(world.clock.now()).isEqualTo(START.plusSeconds(15));
  }

  @Test
  void advancing_stops_at_its_target_in_the_middle_of_a_chain() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.repository.advanceTo(START.plusSeconds(12));

    assertThat(state("b-1")).isEqualTo(Box.State.Opening);
    assertThat(world.repository.nextDue()).isEqualTo(START.plusSeconds(15));
  }

  @Test
  void time_does_not_go_back() {
    world.repository.advanceTo(START.plusSeconds(5));
    world.repository.advanceTo(START);

    assertThat(world.clock.now()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void a_resource_has_one_pending_transition_at_most() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.fire(Box.of("b-1"), "open"));
    world.write(tx -> tx.fire(box("b-1").orElseThrow(), "smash"));
    world.repository.advanceTo(START.plusSeconds(100));

    assertThat(state("b-1")).isEqualTo(Box.State.Broken);
    assertThat(settled).containsExactly("b-1 Opening>smash at 2026-01-01T00:00:00Z");
  }

  @Test
  void a_transition_without_duration_has_happened_when_the_writer_returns() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.fire(Box.of("b-1"), "smash"));

    assertThat(world.repository.nextDue()).isNull();
    assertThat(settled).hasSize(1);
  }

  @Test
  void a_cancelled_transition_leaves_the_state_as_it_is() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.fire(Box.of("b-1"), "open"));
    world.write(
        tx -> {
          tx.cancel(Box.of("b-1"));
          return null;
        });
    world.repository.advanceTo(START.plusSeconds(100));

    assertThat(state("b-1")).isEqualTo(Box.State.Opening);
  }

  @Test
  void removing_a_resource_removes_its_pending_transition() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.write(
        tx -> {
          tx.remove(Box.of("b-1"));
          return null;
        });

    assertThat(world.repository.nextDue()).isNull();
    assertThat(world.repository.advanceTo(START.plusSeconds(100))).isEmpty();
  }

  @Test
  void a_hook_may_send_a_resource_elsewhere_and_then_nothing_follows() {
    world.write(tx -> tx.create(Box.of("b-1", "cursed"), "make"));
    List<Settled> order = world.repository.advanceTo(START.plusSeconds(100));

    assertThat(state("b-1")).isEqualTo(Box.State.Broken);
    assertThat(order).extracting(Settled::status).containsOnly("Broken");
    assertThat(settled)
        .containsExactly(
            "b-1 null>make at 2026-01-01T00:00:10Z", "b-1 Closed>smash at 2026-01-01T00:00:10Z");
  }

  @Test
  void a_hook_may_remove_a_resource() {
    world.write(tx -> tx.create(Box.of("b-1", "vanishing"), "make"));
    List<Settled> order = world.repository.advanceTo(START.plusSeconds(100));

    assertThat(box("b-1")).isEmpty();
    assertThat(order).extracting(Settled::status).containsExactly("");
  }

  @Test
  void what_hangs_on_a_removed_resource_goes_in_the_same_transaction() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.put(Box.of("b-2", "red", "b-1")));
    world.write(tx -> tx.put(Box.of("b-3", "red", "b-2")));
    long head = world.log.head();

    world.write(
        tx -> {
          tx.remove(box("b-1").orElseThrow());
          return "";
        });

    assertThat(box("b-2")).isEmpty();
    assertThat(box("b-3")).isEmpty();
    assertThat(world.log.readFrom(head, 10)).hasSize(1);
  }

  @Test
  void a_resource_can_decide_how_long_a_transition_lasts() {
    world.write(tx -> tx.put(Box.of("b-1", "turquoise").withStatus(Box.State.Open)));
    world.write(tx -> tx.fire(box("b-1").orElseThrow(), "paint"));

    assertThat(state("b-1")).isEqualTo(Box.State.Open);
    assertThat(world.repository.nextDue()).isEqualTo(START.plusSeconds(9));
  }

  @Test
  void what_settles_later_still_knows_its_request() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.repository.advanceTo(START.plusSeconds(100));

    List<Event> events = events();
    assertThat(events).extracting(Event::action).containsExactly("DoThing", "settle", "settle");
    assertThat(events).extracting(Event::cause).containsExactly("", "make", "open");
    assertThat(events).extracting(Event::requestId).containsOnly("REQUEST-1");
    assertThat(events).extracting(Event::position).containsExactly(2L, 3L, 4L);
    assertThat(events)
        .extracting(Event::at)
        .containsExactly(START, START.plusSeconds(10), START.plusSeconds(15));
  }

  @Test
  void an_event_says_what_a_row_was_before_and_is_after() {
    Box red = world.write(tx -> tx.put(Box.of("b-1")));
    Box blue =
        world.write(
            tx -> {
              tx.put(red.painted("green"));
              Box last = tx.put(red.painted("blue"));
              tx.note(last, "painted twice");
              return last;
            });
    Event event = events().get(1);

    assertThat(event.changes()).containsExactly(new Event.Change("box", "b-1", red, blue));
    assertThat(event.notes()).containsExactly(new Event.Note("box", "b-1", "painted twice"));
  }

  @Test
  void what_changes_nothing_leaves_no_event() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> "just looking");

    assertThat(events()).hasSize(1);
  }

  @Test
  void several_writers_of_several_accounts_are_all_or_nothing() {
    Scope mine = TestWorld.scope(ACCOUNT, REGION);
    Scope theirs = TestWorld.scope("2000000000000002", REGION);
    Write good = new Write(mine, tx -> tx.put(Box.of("b-1")));
    Write bad =
        new Write(
            theirs,
            tx -> {
              tx.put(Box.of("b-2"));
              throw tx.error("InternalError");
            });

    assertThatThrownBy(() -> world.repository.transactAll(List.of(good, bad)))
        .hasMessageContaining("InternalError");
    assertThat(world.log.head()).isZero();
    assertThat(box("b-1")).isEmpty();

    List<Event> events =
        world.repository.transactAll(List.of(good, new Write(theirs, tx -> tx.put(Box.of("b-2")))));
    assertThat(box("b-1")).isPresent();
    assertThat(events).extracting(Event::account).contains(ACCOUNT, "2000000000000002");
  }

  @Test
  void a_reset_forgets_the_world_what_is_due_and_the_log() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    String first = world.write(tx -> tx.newId("b"));
    world.repository.reset(List.of());
    world.clock.set(EmulatorClock.Mode.FROZEN, START, 0);

    assertThat(world.log.head()).isZero();
    assertThat(box("b-1")).isEmpty();
    assertThat(world.repository.nextDue()).isNull();
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    assertThat(world.<String>write(tx -> tx.newId("b"))).isEqualTo(first);
  }

  @Test
  void a_reset_that_fails_leaves_all_as_it_was() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    Write bad =
        new Write(
            TestWorld.scope(ACCOUNT, REGION),
            tx -> {
              throw tx.error("InternalError");
            });

    assertThatThrownBy(() -> world.repository.reset(List.of(bad)))
        .hasMessageContaining("InternalError");
    assertThat(state("b-1")).isEqualTo(Box.State.Making);
    assertThat(world.clock.setting().mode()).isEqualTo(EmulatorClock.Mode.FROZEN);
    assertThat(events()).hasSize(1);
  }

  @Test
  void a_region_is_seeded_before_the_first_request_sees_it_and_only_once() {
    List<String> seeded = new ArrayList<>();
    Seeding seeding =
        (region, tx) -> {
          seeded.add(tx.account() + " " + region);
          tx.put(Box.of("b-seed").in(region));
        };
    TestWorld fresh = new TestWorld(new Hooks(List.of(), List.of(), List.of(seeding)));

    assertThat(fresh.<Optional<Box>>read(view -> view.find(Box.TABLE, "b-seed"))).isPresent();
    fresh.write(tx -> "again");
    fresh.repository.read(TestWorld.scope("2000000000000002", REGION), view -> "other");
    fresh.repository.read(TestWorld.scope(ACCOUNT, null), view -> "nowhere");

    assertThat(seeded).containsExactly(ACCOUNT + " " + REGION, "2000000000000002 " + REGION);
  }

  @Test
  void whoever_waits_is_told_when_the_next_transition_is_due() {
    List<Instant> alarms = new ArrayList<>();
    world.repository.onNextDue(alarms::add);
    world.write(tx -> tx.create(Box.of("b-1"), "make"));

    assertThat(alarms).containsExactly(START.plusSeconds(10));
  }

  private List<Instant> alarmsDuring(Runnable change) {
    List<Instant> alarms = new ArrayList<>();
    world.repository.onNextDue(alarms::add);
    change.run();
    return alarms;
  }

  private static final Scope MINE = TestWorld.scope(ACCOUNT, REGION);

  private static Write making(String id) {
    return new Write(MINE, tx -> tx.create(Box.of(id), "make"));
  }

  @Test
  void so_it_is_when_time_runs_and_leaves_the_next_thing_due() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));

    assertThat(alarmsDuring(() -> world.repository.advanceTo(START.plusSeconds(12))))
        .containsExactly(START.plusSeconds(15));
    world.write(tx -> tx.create(Box.of("b-2"), "make"));
    world.clockRuns(Duration.ofSeconds(11));
    assertThat(alarmsDuring(() -> box("b-2"))).containsExactly(START.plusSeconds(27));
  }

  @Test
  void and_when_fixtures_or_resets_leave_something_due() {
    assertThat(alarmsDuring(() -> world.repository.transactAll(List.of(making("b-1")))))
        .containsExactly(START.plusSeconds(10));
    assertThat(alarmsDuring(() -> world.repository.reset(ACCOUNT, "R", List.of(making("b-1")))))
        .containsExactly(START.plusSeconds(10));
    assertThat(alarmsDuring(() -> world.repository.reset(List.of(making("b-1")))))
        .containsExactly(START.plusSeconds(10));
  }

  @Test
  void fixtures_and_resets_find_a_world_in_which_all_has_happened_that_was_due() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.clockRuns(Duration.ofDays(1));
    List<Box.State> seen = new ArrayList<>();
    world.repository.transactAll(
        List.of(new Write(MINE, tx -> seen.add(tx.find(Box.TABLE, "b-1").orElseThrow().status()))));
    world.write(tx -> tx.create(Box.of("b-2"), "make"));
    world.clockRuns(Duration.ofDays(1));
    world.repository.reset(ACCOUNT, "R", List.of());

    assertThat(seen).containsExactly(Box.State.Open);
    assertThat(events())
        .extracting(Event::action)
        .containsExactly("DoThing", "settle", "settle", "DoThing", "settle", "settle", "reset");
  }

  @Test
  void what_takes_no_time_has_happened_when_a_fixture_is_loaded_or_a_reset_is_done() {
    List<Write> smash = List.of(new Write(MINE, tx -> tx.fire(tx.put(Box.of("b-1")), "smash")));

    world.repository.transactAll(smash);
    assertThat(world.repository.nextDue()).isNull();
    world.repository.reset(ACCOUNT, "R", smash);
    assertThat(world.repository.nextDue()).isNull();
    world.repository.reset(smash);
    assertThat(world.repository.nextDue()).isNull();
    assertThat(settled).hasSize(3);
  }

  @Test
  void a_reset_tells_what_the_new_world_began_with_and_lets_time_run() {
    List<Event> events = world.repository.reset(List.of(making("b-1")));

    assertThat(events).extracting(Event::action).containsExactly("seed", "DoThing");
    assertThat(events).extracting(Event::position).containsExactly(1L, 2L);
    assertThat(world.clock.setting().mode()).isEqualTo(EmulatorClock.Mode.REAL);
  }

  @Test
  void what_is_due_can_be_settled_without_asking_for_anything() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.clockRuns(Duration.ofSeconds(12));
    world.repository.settle();

    assertThat(settled).hasSize(1);
  }

  @Test
  void two_hooks_for_one_table_stop_the_start() {
    assertThatThrownBy(
            () -> new TestWorld(new Hooks(List.of(new Hook(), new Hook()), List.of(), List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two settle the table box");
  }

  @Test
  void a_view_cannot_be_used_to_write_into_the_world() {
    world.write(tx -> tx.put(Box.of("b-1")));
    world.read(view -> ((Transaction) view).put(Box.of("b-2")));

    assertThat(box("b-2")).isEmpty();
  }
}
