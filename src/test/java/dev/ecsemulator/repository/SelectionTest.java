package dev.ecsemulator.repository;

import static dev.ecsemulator.repository.TestWorld.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private final TestWorld world = new TestWorld();

  @BeforeEach
  void four_boxes() {
    world.write(
        tx -> {
          tx.put(Box.of("b-1", "red", "k=1"));
          tx.put(Box.of("b-2", "blue", "k=1", "k=2"));
          tx.put(Box.of("b-3", "red", "k=2"));
          tx.put(Box.of("b-4", "red", "k=1").in("cn-beijing"));
          return null;
        });
  }

  private List<String> ids(Function<Selection<Box>, Selection<Box>> conditions) {
    return world.read(
        view -> conditions.apply(view.select(Box.TABLE)).all().stream().map(Box::id).toList());
  }

  private List<String> idsAnywhere(Function<Selection<Box>, Selection<Box>> conditions) {
    return world.repository.read(
        TestWorld.scope(ACCOUNT, null),
        view -> conditions.apply(view.select(Box.TABLE)).all().stream().map(Box::id).toList());
  }

  private int count(Function<Selection<Box>, Selection<Box>> conditions) {
    return world.read(view -> conditions.apply(view.select(Box.TABLE)).count());
  }

  private Optional<Box> first(String label) {
    return world.read(view -> view.select(Box.TABLE).where("label", label).first());
  }

  @Test
  void the_newest_come_first_whatever_has_changed_since() {
    world.write(tx -> tx.put(Box.of("b-1", "green")));

    assertThat(ids(all -> all)).containsExactly("b-3", "b-2", "b-1");
  }

  @Test
  void an_index_finds_and_forgets() {
    assertThat(ids(all -> all.where("colour", "red"))).containsExactly("b-3", "b-1");
    world.write(tx -> tx.put(Box.of("b-1", "green")));
    assertThat(ids(all -> all.where("colour", "red"))).containsExactly("b-3");
    assertThat(ids(all -> all.where("colour", "green"))).containsExactly("b-1");
    assertThat(ids(all -> all.where("label", "k=1"))).containsExactly("b-2");
    world.write(
        tx -> {
          tx.remove(Box.of("b-3"));
          return null;
        });
    assertThat(ids(all -> all.where("colour", "red"))).isEmpty();
  }

  @Test
  void null_is_no_condition_but_no_values_match_nothing() {
    assertThat(ids(all -> all.where("colour", null).whereAny("label", null).ids(null))).hasSize(3);
    assertThat(ids(all -> all.whereAny("colour", List.of()))).isEmpty();
    assertThat(ids(all -> all.ids(List.of()))).isEmpty();
  }

  @Test
  void conditions_are_all_to_be_met_in_whatever_order() {
    assertThat(ids(all -> all.where("colour", "red").where("label", "k=2"))).containsExactly("b-3");
    assertThat(ids(all -> all.where("label", "k=2").where("colour", "red"))).containsExactly("b-3");
    assertThat(ids(all -> all.filter(box -> box.id().equals("b-1")).where("colour", "red")))
        .containsExactly("b-1");
    assertThat(ids(all -> all.ids(List.of("b-1", "b-2")).where("colour", "blue")))
        .containsExactly("b-2");
    assertThat(ids(all -> all.where("colour", "blue").where("colour", "red"))).isEmpty();
  }

  @Test
  void a_value_that_has_no_index_can_be_asked_for_too() {
    assertThat(ids(all -> all.same("b-2", Box::id))).containsExactly("b-2");
    assertThat(ids(all -> all.same("b-9", Box::id))).isEmpty();
    assertThat(ids(all -> all.same(null, Box::id))).hasSize(3);
  }

  @Test
  void several_values_of_one_index_are_alternatives_and_none_is_listed_twice() {
    assertThat(ids(all -> all.whereAny("label", List.of("k=1", "k=2"))))
        .containsExactly("b-3", "b-2", "b-1");
  }

  @Test
  void ids_that_are_given_twice_unknown_or_elsewhere_do_not_count() {
    assertThat(ids(all -> all.ids(List.of("b-1", "b-1", "b-9", "b-4")))).containsExactly("b-1");
  }

  @Test
  void without_a_region_all_regions_are_searched() {
    assertThat(idsAnywhere(all -> all.where("colour", "red"))).containsExactly("b-4", "b-3", "b-1");
    assertThat(idsAnywhere(all -> all.ids(List.of("b-4", "b-1")))).containsExactly("b-4", "b-1");
  }

  @Test
  void counting_is_as_good_as_listing() {
    assertThat(count(all -> all)).isEqualTo(3);
    assertThat(count(all -> all.where("colour", "red"))).isEqualTo(2);
    assertThat(count(all -> all.where("colour", "red").where("label", "k=2"))).isEqualTo(1);
    assertThat(count(all -> all.filter(box -> false))).isZero();
    assertThat(count(all -> all.filter(box -> box.colour().equals("red")))).isEqualTo(2);
    assertThat(count(all -> all.where("label", "k=1").filter(box -> box.colour().equals("blue"))))
        .isEqualTo(1);
  }

  @Test
  void the_first_is_the_newest_that_matches() {
    assertThat(first("k=1")).map(Box::id).contains("b-2");
    assertThat(first("k=9")).isEmpty();
  }

  @Test
  void the_last_is_the_oldest_that_matches() {
    Optional<Box> oldest =
        world.read(
            view -> view.select(Box.TABLE).filter(box -> box.labels().contains("k=2")).last());

    assertThat(oldest).map(Box::id).contains("b-2");
    assertThat(
            world.<Optional<Box>>read(view -> view.select(Box.TABLE).where("label", "k=9").last()))
        .isEmpty();
  }

  @Test
  void the_oldest_are_taken_until_one_does_not_match() {
    List<Box> oldest =
        world.read(view -> view.select(Box.TABLE).oldest(box -> !box.colour().equals("blue")));

    assertThat(oldest).extracting(Box::id).containsExactly("b-1");
  }

  @Test
  void an_index_that_a_table_does_not_have_is_a_mistake_of_ours() {
    assertThatThrownBy(() -> ids(all -> all.where("weight", "1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The table box has no index weight");
  }
}
