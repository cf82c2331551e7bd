package dev.ecsemulator.vpc;

import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses.
 *
 * @param network the first address, as an unsigned 32-bit number
 * @param prefix 0 to 32
 */
public record Cidr(long network, int prefix) {

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern ADDRESS = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern BLOCK =
      Pattern.compile(ADDRESS.pattern() + "/(?:[89]|[12]\\d|3[0-2])");
  private static final Pattern DESTINATION =
      Pattern.compile(ADDRESS.pattern() + "/(?:\\d|[12]\\d|3[0-2])");

  /** Whether a text is an IPv4 address. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether a text is such a block of at most 2^24 addresses, its first address first. */
  public static boolean isWellFormed(String text) {
    if (!BLOCK.matcher(text).matches()) {
      return false;
    }
    return parse(text).startsItself();
  }

  /** Whether a text is a block of any size, as routes lead to; its first address first. */
  public static boolean isDestination(String text) {
    return DESTINATION.matcher(text).matches() && parse(text).startsItself();
  }

  /** Reads {@code a.b.c.d/prefix}. */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    return new Cidr(address(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /** How many addresses it holds. */
  public long size() {
    return 1L << (32 - prefix);
  }

  /** Whether an address lies in it. */
  public boolean contains(String ip) {
    long address = address(ip);
    return address >= network && address < network + size();
  }

  /** Whether another block lies in it. */
  public boolean contains(Cidr other) {
    return other.prefix >= prefix && contains(other.at(0));
  }

  /** Whether they have an address in common. */
  public boolean overlaps(Cidr other) {
    return contains(other) || other.contains(this);
  }

  /** The address at a place, counted from 0. */
  public String at(long place) {
    long address = network + place;
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The place of an address, counted from 0. */
  public long placeOf(String ip) {
    return address(ip) - network;
  }

  private boolean startsItself() {
    return network % size() == 0;
  }

  private static long address(String ip) {
    long value = 0;
    for (String part : ip.split("\\.", -1)) {
      value = value << 8 | Integer.parseInt(part);
    }
    return value;
  }
}
