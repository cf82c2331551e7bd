package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the instances of one call: plain, numbered by the sender's own rule {@code
 * prefix[begin,bits]suffix}, or with a suffix 001, 002 and so on. Source: "Batch set sequential
 * instance names or hostnames".
 */
final class Naming {

  private static final Pattern ORDERED = Pattern.compile("([^\\[\\]]+)\\[([^\\]]*)\\](.*)");
  private static final Pattern RULE = Pattern.compile("(?:([0-9]{0,6}),([1-6]?))?");
  private static final int MOST_BITS = 6;

  private final String prefix;
  private final String suffix;
  private final long begin;
  private final int bits;
  private final boolean unique;

  private Naming(String prefix, String suffix, long begin, int bits, boolean unique) {
    this.prefix = prefix;
    this.suffix = suffix;
    this.begin = begin;
    this.bits = bits;
    this.unique = unique;
  }

  /** Every instance gets the name as it is written. */
  static Naming plain(String name) {
    return new Naming(name, "", 0, 0, false);
  }

  /**
   * Reads a name that may contain a numbering rule.
   *
   * @param unique whether a number from 001 follows; without effect if the rule ends the name
   */
  static Naming of(String name, boolean unique, Transaction tx) {
    Matcher ordered = ORDERED.matcher(name);
    if (!ordered.matches()) {
      return new Naming(name, "", 0, 0, unique);
    }
    Matcher rule = RULE.matcher(ordered.group(2));
    if (!rule.matches()) {
      throw tx.error("InvalidInstanceName.CustomMalformed");
    }
    String begin = given(rule.group(1));
    String bits = given(rule.group(2));
    int wanted = bits.isEmpty() ? MOST_BITS : Integer.parseInt(bits);
    String suffix = ordered.group(3);
    return new Naming(
        ordered.group(1),
        suffix,
        begin.isEmpty() ? 0 : Long.parseLong(begin),
        begin.length() > wanted ? MOST_BITS : wanted,
        unique && !suffix.isEmpty());
  }

  /** The name of the instance at a place, counted from 0. */
  String at(int place) {
    String name = bits == 0 ? prefix : prefix + padded(begin + place, bits) + suffix;
    return unique ? name + padded(place + 1L, 3) : name;
  }

  private static String given(@Nullable String group) {
    return group == null ? "" : group;
  }

  private static String padded(long number, int width) {
    String digits = Long.toString(number);
    return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
  }
}
