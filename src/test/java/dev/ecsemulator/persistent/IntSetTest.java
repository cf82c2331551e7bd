package dev.ecsemulator.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntSetTest {

  private final List<TreeSet<Integer>> expected = new ArrayList<>();
  private final List<IntSet> sets = new ArrayList<>();

  private static IntSet set(int... numbers) {
    IntSet set = IntSet.EMPTY;
    for (int number : numbers) {
      set = set.with(number);
    }
    return set;
  }

  private static NavigableSet<Integer> ascending(Intersection numbers) {
    TreeSet<Integer> all = new TreeSet<>();
    for (int at = numbers.ceiling(0); at != IntSet.NONE; at = numbers.ceiling(at + 1)) {
      all.add(at);
    }
    return all;
  }

  private static List<Integer> descending(Intersection numbers) {
    List<Integer> all = new ArrayList<>();
    for (int at = numbers.floor(Integer.MAX_VALUE); at >= 0; at = numbers.floor(at - 1)) {
      all.add(at);
    }
    return all;
  }

  private void threeRandomSets(Random random, int bound) {
    for (int i = 0; i < 3; i++) {
      TreeSet<Integer> numbers = new TreeSet<>();
      IntSet set = IntSet.EMPTY;
      int steps = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(5_000);
      for (int step = 0; step < steps; step++) {
        int number = random.nextInt(bound);
        if (random.nextInt(4) == 0) {
          set = set.without(number);
          numbers.remove(number);
        } else {
          set = set.with(number);
          numbers.add(number);
        }
        assertThat(set.contains(number)).isEqualTo(numbers.contains(number));
        assertThat(set.size()).isEqualTo(numbers.size());
      }
      sets.add(set);
      expected.add(numbers);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 50",
    "2, 5000",
    "3, 5000",
    "4, 70000",
    "5, 70000",
    "6, 1000",
    "7, 3000",
    "8, 2147483647"
  })
  void it_does_what_tree_sets_do(int seed, int bound) {
    Random random = new Random(seed);
    threeRandomSets(random, bound);
    for (int i = 0; i < 3; i++) {
      assertThat(ascending(new Intersection(List.of(sets.get(i))))).isEqualTo(expected.get(i));
    }
    TreeSet<Integer> both = new TreeSet<>(expected.get(0));
    both.addAll(expected.get(1));
    IntSet or = sets.get(0).or(sets.get(1));
    assertThat(ascending(new Intersection(List.of(or)))).isEqualTo(both);
    assertThat(or.size()).isEqualTo(both.size());

    both.retainAll(expected.get(2));
    Intersection and = new Intersection(List.of(or, sets.get(2)));
    assertThat(and.size()).isEqualTo(both.size());
    assertThat(ascending(and)).isEqualTo(both);
    assertThat(descending(and)).containsExactlyElementsOf(both.descendingSet());
    List<Integer> newestFirst = List.copyOf(both.descendingSet());
    for (int i = 0; i < 100; i++) {
      int place = random.nextInt(both.size() + 2);
      assertThat(and.fromEnd(place))
          .isEqualTo(place < newestFirst.size() ? newestFirst.get(place) : IntSet.NONE);
    }

    Set<Integer> all = new TreeSet<>(expected.get(0));
    all.retainAll(expected.get(1));
    all.retainAll(expected.get(2));
    Intersection three = new Intersection(sets);
    assertThat(three.size()).isEqualTo(all.size());
    assertThat(ascending(three)).isEqualTo(all);
  }

  @Test
  void a_set_stays_as_it_was_when_others_are_made_from_it() {
    IntSet one = set(5);
    IntSet two = one.with(9);

    assertThat(one.contains(9)).isFalse();
    assertThat(two.without(9).contains(9)).isFalse();
    assertThat(two.contains(9)).isTrue();
    assertThat(two.size()).isEqualTo(2);
  }

  @Test
  void nothing_changes_where_a_number_is_there_already_or_is_not_there() {
    IntSet two = set(5, 100_000);

    assertThat(two.with(5)).isSameAs(two);
    assertThat(two.without(6)).isSameAs(two);
    assertThat(set(5).with(5).size()).isEqualTo(1);
    assertThat(set(5).without(6).contains(5)).isTrue();
    assertThat(two.or(IntSet.EMPTY)).isSameAs(two);
    assertThat(set(5).without(5).size()).isZero();
  }

  @Test
  void halves_of_a_million_meet_in_a_quarter() {
    IntSet even = IntSet.EMPTY;
    IntSet lowest = IntSet.EMPTY;
    for (int i = 0; i < 1_000_000; i++) {
      even = i % 2 == 0 ? even.with(i) : even;
      lowest = i < 500_000 ? lowest.with(i) : lowest;
    }
    Intersection quarter = new Intersection(List.of(even, lowest));

    assertThat(quarter.size()).isEqualTo(250_000);
    assertThat(quarter.floor(Integer.MAX_VALUE)).isEqualTo(499_998);
    assertThat(quarter.fromEnd(249_999)).isZero();
  }
}
