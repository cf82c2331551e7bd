package dev.ecsemulator.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntTrieMapTest {

  private static Map<Integer, Integer> entries(IntTrieMap<Integer> map) {
    TreeMap<Integer, Integer> entries = new TreeMap<>();
    for (int key = map.floor(Integer.MAX_VALUE); key >= 0; key = map.floor(key - 1)) {
      Integer value = map.get(key);
      assertThat(value).isNotNull();
      entries.put(key, value);
    }
    return entries;
  }

  private static int orNone(Integer key) {
    return key == null ? -1 : key;
  }

  @ParameterizedTest
  @CsvSource({"1, 40", "2, 1000", "3, 40000", "4, 2000000000", "5, 2147483647"})
  void it_does_what_a_tree_map_does_and_leaves_older_copies_alone(int seed, int bound) {
    Random random = new Random(seed);
    TreeMap<Integer, Integer> expected = new TreeMap<>();
    IntTrieMap<Integer> map = IntTrieMap.empty();
    Map<Integer, Integer> expectedThen = Map.of();
    IntTrieMap<Integer> then = map;
    for (int step = 0; step < 20_000; step++) {
      int key = random.nextInt(bound);
      if (random.nextInt(3) == 0) {
        Integer near = step % 2 == 0 ? expected.floorKey(key) : Integer.valueOf(key);
        expected.remove(orNone(near));
        map = near == null ? map : map.without(near);
      } else {
        expected.put(key, step);
        map = map.with(key, step);
      }
      assertThat(map.get(key)).isEqualTo(expected.get(key));
      int other = random.nextInt(bound);
      assertThat(map.floor(other)).isEqualTo(orNone(expected.floorKey(other)));
      assertThat(map.ceiling(other)).isEqualTo(orNone(expected.ceilingKey(other)));
      if (step == 10_000) {
        expectedThen = Map.copyOf(expected);
        then = map;
      }
    }
    assertThat(entries(map)).isEqualTo(expected);
    assertThat(entries(then)).isEqualTo(expectedThen);
    for (int key : Map.copyOf(expected).keySet()) {
      map = map.without(key);
    }
    assertThat(entries(map)).isEmpty();
    assertThat(map.with(7, 1).get(7)).isEqualTo(1);
  }
}
