package dev.ecsemulator.vpc;

/**
 * A block of IPv4 addresses.
 *
 * @param network the first address, as an unsigned 32-bit number
 * @param prefix 8 to 32
 */
public record Cidr(long network, int prefix) {

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

  private static long address(String ip) {
    long value = 0;
    for (String part : ip.split("\\.", -1)) {
      value = value << 8 | Integer.parseInt(part);
    }
    return value;
  }
}
