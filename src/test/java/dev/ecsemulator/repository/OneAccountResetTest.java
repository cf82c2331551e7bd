package dev.ecsemulator.repository;

import static dev.ecsemulator.repository.TestWorld.ACCOUNT;
import static dev.ecsemulator.repository.TestWorld.REGION;
import static dev.ecsemulator.repository.TestWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneAccountResetTest {

  private static final String OTHER = "2000000000000002";
  private static final Scope OTHERS = TestWorld.scope(OTHER, REGION);

  /** A box that every region starts with. */
  private final TestWorld world =
      new TestWorld(
          new Hooks(
              List.of(),
              List.of(),
              List.of((region, tx) -> tx.put(Box.of("b-seed", "grey").in(region)))));

  /** Tells of a call that was made. */
  record Call(String id) implements Resource {
    static final Table<Call> TABLE = Table.of("call", Call.class);

    @Override
    public String regionId() {
      return "";
    }

    @Override
    public Table<Call> table() {
      return TABLE;
    }

    @Override
    public boolean isRecordOfCall() {
      return true;
    }
  }

  private List<Event> eventsAfter(long position) {
    return world.log.readFrom(position, 100);
  }

  private void reset(Write... writes) {
    world.repository.reset(ACCOUNT, "RESET-1", List.of(writes));
  }

  private List<String> made(String account) {
    return world.repository.made(account).stream().map(Resource::id).toList();
  }

  @Test
  void what_was_made_is_listed_by_age_without_what_came_with_the_region_or_tells_of_calls() {
    world.write(tx -> tx.put(Box.of("b-2")));
    world.write(tx -> tx.put(Box.of("b-1")));
    world.write(tx -> tx.put(new Call("c-1")));

    assertThat(made(ACCOUNT)).containsExactly("b-2", "b-1");
    assertThat(made(OTHER)).isEmpty();
  }

  @Test
  void what_is_due_happens_before_it_is_listed() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.clock.advanceTo(START.plusSeconds(100));

    assertThat(world.repository.made(ACCOUNT))
        .extracting(row -> ((Box) row).status())
        .containsExactly(Box.State.Open);
  }

  @Test
  void the_account_is_empty_again_and_others_keep_what_they_have() {
    world.write(tx -> tx.create(Box.of("b-1"), "make"));
    world.repository.transact(OTHERS, tx -> tx.create(Box.of("b-2"), "make"));

    reset();

    assertThat(made(ACCOUNT)).isEmpty();
    assertThat(made(OTHER)).containsExactly("b-2");
    assertThat(world.repository.advanceTo(START.plusSeconds(100)))
        .extracting(Settled::id)
        .containsOnly("b-2");
  }

  @Test
  void it_is_seeded_anew_and_gives_out_the_same_ids_again() {
    String first = world.write(tx -> tx.newId("b"));

    reset();

    assertThat(world.<Boolean>read(view -> view.find(Box.TABLE, "b-seed").isPresent())).isTrue();
    assertThat(world.<String>write(tx -> tx.newId("b"))).isEqualTo(first);
  }

  @Test
  void an_event_tells_what_went_and_others_what_came() {
    Box gone = world.write(tx -> tx.put(Box.of("b-1")));
    long head = world.log.head();

    reset(new Write(TestWorld.scope(ACCOUNT, null), tx -> tx.put(Box.of("b-2"))));

    assertThat(eventsAfter(head)).extracting(Event::action).containsExactly("reset", "DoThing");
    assertThat(eventsAfter(head)).extracting(Event::position).containsExactly(head + 1, head + 2);
    Event event = eventsAfter(head).get(0);
    assertThat(event.account()).isEqualTo(ACCOUNT);
    assertThat(event.requestId()).isEqualTo("RESET-1");
    assertThat(event.at()).isEqualTo(START);
    assertThat(event.changes())
        .contains(new Event.Change("box", "b-1", gone, null))
        .allMatch(change -> change.after() == null);
    assertThat(made(ACCOUNT)).containsExactly("b-2");
  }

  @Test
  void an_account_that_was_empty_leaves_no_event() {
    world.repository.transact(OTHERS, tx -> "");
    long head = world.log.head();

    reset();

    assertThat(world.log.head()).isEqualTo(head);
  }

  @Test
  void if_what_should_come_is_refused_nothing_went() {
    world.write(tx -> tx.put(Box.of("b-1")));
    long head = world.log.head();
    Write bad =
        new Write(
            TestWorld.scope(ACCOUNT, REGION),
            tx -> {
              throw tx.error("InternalError");
            });

    assertThatThrownBy(() -> reset(bad)).hasMessageContaining("InternalError");
    assertThat(made(ACCOUNT)).containsExactly("b-1");
    assertThat(world.log.head()).isEqualTo(head);
  }
}
