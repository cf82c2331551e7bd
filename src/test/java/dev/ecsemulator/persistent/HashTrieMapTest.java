package dev.ecsemulator.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTrieMapTest {

  /** A key of which many have one hash code. */
  private record Key(int number, int hashes) {
    @Override
    public int hashCode() {
      return number % hashes;
    }
  }

  private static Map<Key, Integer> entries(HashTrieMap<Key, Integer> map) {
    Map<Key, Integer> entries = new HashMap<>();
    map.forEach((key, value) -> assertThat(entries.put(key, value)).isNull());
    return entries;
  }

  @ParameterizedTest
  @CsvSource({"1, 40, 1", "2, 40, 7", "3, 300, 100000", "4, 5000, 1000", "5, 20000, 100000"})
  void it_does_what_a_hash_map_does_and_leaves_older_copies_alone(int seed, int keys, int hashes) {
    Random random = new Random(seed);
    Map<Key, Integer> expected = new HashMap<>();
    HashTrieMap<Key, Integer> map = HashTrieMap.empty();
    Map<Key, Integer> expectedThen = Map.of();
    HashTrieMap<Key, Integer> then = map;
    for (int step = 0; step < 4 * keys; step++) {
      Key key = new Key(random.nextInt(keys), hashes);
      if (random.nextInt(step < 3 * keys ? 3 : 8) == 0 || (step > 3 * keys && step % 4 > 0)) {
        expected.remove(key);
        map = map.without(key);
      } else {
        expected.put(key, step);
        map = map.with(key, step);
      }
      assertThat(map.get(key)).isEqualTo(expected.get(key));
      if (step == 2 * keys) {
        expectedThen = Map.copyOf(expected);
        then = map;
      }
    }
    assertThat(entries(map)).isEqualTo(expected);
    assertThat(entries(then)).isEqualTo(expectedThen);
    for (Key key : Map.copyOf(expected).keySet()) {
      map = map.without(key);
    }
    assertThat(entries(map)).isEmpty();
  }

  @Test
  void what_is_not_there_is_null_or_the_value_given() {
    HashTrieMap<String, Integer> map = HashTrieMap.<String, Integer>empty().with("a", 1);

    assertThat(map.get("b")).isNull();
    assertThat(map.getOrDefault("b", 2)).isEqualTo(2);
    assertThat(map.getOrDefault("a", 2)).isEqualTo(1);
    assertThat(map.without("b")).isSameAs(map);
  }
}
