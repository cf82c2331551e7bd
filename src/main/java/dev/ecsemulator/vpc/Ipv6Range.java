package dev.ecsemulator.vpc;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IPv6 addresses, such as that of a vSwitch or one that a rule names.
 *
 * @param network the first address, as an unsigned 128-bit number
 * @param prefix 0 to 128
 */
public record Ipv6Range(BigInteger network, int prefix) {

  /** The prefix of a VPC's block. */
  public static final int VPC_PREFIX = 56;

  /** The prefix of a vSwitch's block. */
  public static final int VSWITCH_PREFIX = 64;

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

  /** Whether a text is a block with this prefix, its first address first. */
  public static boolean isBlock(String text, int prefix) {
    return isBlock(text) && text.endsWith("/" + prefix);
  }

  /** Whether a text is a block, its first address first. */
  public static boolean isBlock(String text) {
    return text.contains("/") && parse(text).filter(Ipv6Range::startsItself).isPresent();
  }

  /** The part of a VPC's block whose first 64 bits end with these eight: 0 to 255. */
  public Ipv6Range part(int last) {
    BigInteger bits = BigInteger.valueOf(last).shiftLeft(BITS - VSWITCH_PREFIX);
    return new Ipv6Range(network.or(bits), VSWITCH_PREFIX);
  }

  private boolean startsItself() {
    return network.signum() == 0 || network.getLowestSetBit() >= BITS - prefix;
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

  /** Such as {@code 2408:4005:3c5:6e00::/56}. */
  @Override
  public String toString() {
    return at(0).replaceFirst("(:0)+$", "::") + "/" + prefix;
  }
}
