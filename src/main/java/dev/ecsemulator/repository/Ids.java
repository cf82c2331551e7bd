package dev.ecsemulator.repository;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes ids in the API's formats, reproducibly: the same seed, account and count give the same id.
 * Source: behaviour, id shapes (ECS 20 characters after the prefix, VPC family 21, resource group
 * 15; the first three are the region's infix).
 */
public final class Ids {

  private static final Set<String> LONGER =
      Set.of("vpc", "vsw", "vrt", "vtb", "eip", "nacl", "ngw", "snat", "stb", "fwd", "ftb", "rte");
  private static final Map<String, Integer> OTHER_LENGTHS = Map.of("rg", 15);
  private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

  private final long seed;
  private final Function<String, String> infixOf;

  /**
   * Ids for a seed.
   *
   * @param infixOf the three characters that a region's ids start with
   */
  public Ids(long seed, Function<String, String> infixOf) {
    this.seed = seed;
    this.infixOf = infixOf;
  }

  String id(String prefix, String regionId, String account, long count) {
    int length = OTHER_LENGTHS.getOrDefault(prefix, LONGER.contains(prefix) ? 21 : 20);
    StringBuilder id =
        new StringBuilder(prefix)
            .append('-')
            .append(regionId.isEmpty() ? "" : infixOf.apply(regionId));
    long state = number(account, count);
    int end = prefix.length() + 1 + length;
    while (id.length() < end) {
      state = mix(state + 0x9E3779B97F4A7C15L);
      id.append(ALPHABET.charAt((int) Long.remainderUnsigned(state, 36)));
    }
    return id.toString();
  }

  /** A number that only seed, account and count decide. */
  long number(String account, long count) {
    return mix(seed ^ mix(account.hashCode() * 0x9E3779B97F4A7C15L + count));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
