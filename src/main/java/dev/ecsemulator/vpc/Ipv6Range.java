package dev.ecsemulator.vpc;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IPv6 addresses of any length of prefix, as rules name them.
 *
 * @param network the first address, as an unsigned 128-bit number
 * @param prefix 0 to 128
 */
public record Ipv6Range(BigInteger network, int prefix) {

  private static final int BITS = 128;
  private static final int GROUPS = 8;
  private static final Pattern LENGTH = Pattern.compile("\\d|[1-9]\\d|1[01]\\d|12[0-8]");
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

  /** Reads {@code address/prefix}; one address alone is a block of one. */
  public static Optional<Ipv6Range> parse(String text) {
    int slash = text.indexOf('/');
    String length = slash < 0 ? Integer.toString(BITS) : text.substring(slash + 1);
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!LENGTH.matcher(length).matches() || !LITERAL.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return InetAddress.getByName(address) instanceof Inet6Address found
          ? Optional.of(
              new Ipv6Range(new BigInteger(1, found.getAddress()), Integer.parseInt(length)))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is an address or a block. */
  public static boolean isWellFormed(String text) {
    return parse(text).isPresent();
  }

  /** Whether an address lies in it. */
  public boolean contains(Ipv6Range address) {
    int rest = BITS - prefix;
    return address.network.shiftRight(rest).equals(network.shiftRight(rest));
  }

  /** The address at a place, counted from 0; all eight groups written out. */
  public String at(long place) {
    BigInteger address = network.add(BigInteger.valueOf(place));
    StringBuilder text = new StringBuilder();
    for (int group = GROUPS - 1; group >= 0; group--) {
      text.append(Integer.toHexString(address.shiftRight(16 * group).intValue() & 0xFFFF));
      text.append(group == 0 ? "" : ":");
    }
    return text.toString();
  }

  /** The block's first address with its length, in full. */
  @Override
  public String toString() {
    return at(0) + "/" + prefix;
  }
}
