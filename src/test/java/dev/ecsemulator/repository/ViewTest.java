package dev.ecsemulator.repository;

import static dev.ecsemulator.repository.TestWorld.ACCOUNT;
import static dev.ecsemulator.repository.TestWorld.REGION;
import static dev.ecsemulator.repository.TestWorld.START;
import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.TestContracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one request sees of the world. */
class ViewTest {

  private static final OperationContract CONTRACT =
      TestContracts.of(
          "{\"methods\":[\"GET\"],\"params\":{\"Size\":{\"t\":\"int32\"}},\"resp\":{}}",
          "{\"errors\":[[403,\"Full\",\"No room for %s.\"],[404,\"Full\",\"No box.\"]]}");
  private static final Scope SCOPE =
      new Scope(ACCOUNT, REGION, "REQUEST-2", "DoThing", CONTRACT, "localhost:1");
  private static final Scope NOWHERE = TestWorld.scope(ACCOUNT, null);

  private final TestWorld world = new TestWorld();

  private List<String> ofOthers(Scope scope, String colour) {
    return world.repository.read(
        scope, view -> view.ofOthers(Box.TABLE, "colour", colour).stream().map(Box::id).toList());
  }

  private void othersBox(String account, Box box) {
    world.repository.transact(TestWorld.scope(account, REGION), tx -> tx.put(box));
  }

  @Test
  void it_says_who_asks_when_from_where_and_by_what_name() {
    List<Object> seen =
        world.repository.read(
            SCOPE,
            view ->
                List.of(
                    view.now(),
                    view.account(),
                    view.requiredRegionId(),
                    view.requestId(),
                    view.host()));

    assertThat(seen).containsExactly(START, ACCOUNT, REGION, "REQUEST-2", "localhost:1");
  }

  @Test
  void a_region_that_is_required_and_not_named_is_missing() {
    assertRefused("MissingRegionId", () -> world.repository.read(NOWHERE, View::requiredRegionId));
  }

  @Test
  void it_refuses_as_the_operation_documents() {
    world.repository.read(
        SCOPE,
        view -> {
          assertThat(view.error("Full", "b-1").error().message()).isEqualTo("No room for b-1.");
          assertThat(view.errorSaying("Full", "No box").error().status()).isEqualTo(404);
          assertThat(view.invalid("Size").error().code()).isEqualTo("InvalidSize");
          assertThat(view.missing("Size").error().code()).isEqualTo("MissingSize");
          assertThat(view.documents("Full")).isTrue();
          assertThat(view.documents("Empty")).isFalse();
          return "";
        });
  }

  @Test
  void what_lives_in_no_region_is_seen_from_all() {
    world.write(tx -> tx.put(Box.of("b-1").in("")));

    assertThat(world.<Boolean>read(view -> view.find(Box.TABLE, "b-1").isPresent())).isTrue();
    assertThat(world.<Integer>read(view -> view.select(Box.TABLE).count())).isZero();
    assertThat(world.<Integer>read(view -> view.selectAnywhere(Box.TABLE).count())).isEqualTo(1);
  }

  @Test
  void what_others_share_is_found_by_index_in_the_region_that_is_asked_about() {
    world.write(tx -> tx.put(Box.of("b-mine", "red")));
    othersBox("2000000000000002", Box.of("b-2", "red"));
    othersBox("2000000000000003", Box.of("b-3", "red").in("cn-beijing"));
    othersBox("2000000000000004", Box.of("b-4", "blue"));

    assertThat(ofOthers(SCOPE, "red")).containsExactly("b-2");
    assertThat(ofOthers(NOWHERE, "red")).containsExactlyInAnyOrder("b-2", "b-3");
    assertThat(ofOthers(SCOPE, "green")).isEmpty();
  }

  @Test
  void the_end_of_a_pending_transition_can_be_asked_for() {
    Box box = world.write(tx -> tx.create(Box.of("b-1"), "make"));
    Instant[] due = new Instant[2];
    world.read(
        view -> {
          due[0] = view.dueOf(box);
          due[1] = view.dueOf(Box.of("b-2"));
          return "";
        });

    assertThat(due).containsExactly(START.plusSeconds(10), null);
  }

  @Test
  void numbers_and_ids_are_never_given_twice() {
    List<Object> given =
        world.write(
            tx ->
                List.of(
                    tx.newNumber(),
                    tx.newNumber(),
                    tx.newId("b"),
                    tx.newId("b"),
                    tx.newId("b", "cn-beijing")));

    assertThat(given).doesNotHaveDuplicates();
    assertThat(world.<Long>write(Transaction::newNumber)).isNotIn(given);
    assertThat(world.repository.<String>transact(NOWHERE, tx -> tx.newId("b")))
        .matches("b-[0-9a-z]{20}");
  }

  @Test
  void a_resource_that_should_know_a_duration_and_does_not_is_a_mistake_of_ours() {
    assertThatThrownBy(() -> new Silent("s-1").delayOf("open"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("s-1 does not say how long open lasts");
  }

  private record Silent(String id) implements Stateful<Silent, Box.State> {
    @Override
    public String regionId() {
      return "";
    }

    @Override
    public Table<Silent> table() {
      return Table.of("silent", Silent.class);
    }

    @Override
    public dev.ecsemulator.statemachine.Lifecycle<Box.State> lifecycle() {
      return Box.LIFECYCLE;
    }

    @Override
    public Box.State status() {
      return Box.State.Closed;
    }

    @Override
    public Silent withStatus(Box.State status) {
      return this;
    }
  }
}
