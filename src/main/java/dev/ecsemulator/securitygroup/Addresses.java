package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.Ipv6Range;
import org.jspecify.annotations.Nullable;

/** The addresses of a rule, as they were given: a block or one address; empty for none. */
record Addresses(String source, String ipv6Source, String dest, String ipv6Dest) {

  /** Reads them, or refuses what is malformed or does not go together. */
  static Addresses read(Permission asked, Direction direction, String prefix, Errors errors) {
    String where = prefix.isEmpty() ? "the request" : prefix.substring(0, prefix.length() - 1);
    if (asked.sourceCidrIp() != null && asked.ipv6SourceCidrIp() != null) {
      throw errors.error("InvalidParam.SourceIp", where);
    }
    if (asked.destCidrIp() != null && asked.ipv6DestCidrIp() != null) {
      throw errors.error("InvalidParam.DestIp", where);
    }
    Addresses read =
        new Addresses(
            ipv4(asked.sourceCidrIp(), prefix, "SourceCidrIp", errors),
            ipv6(asked.ipv6SourceCidrIp(), prefix, "Ipv6SourceCidrIp", errors),
            ipv4(asked.destCidrIp(), prefix, "DestCidrIp", errors),
            ipv6(asked.ipv6DestCidrIp(), prefix, "Ipv6DestCidrIp", errors));
    if (errors.documents("InvalidParameter.Conflict") && read.hasIpv4() && read.hasIpv6()) {
      throw errors.error("InvalidParameter.Conflict");
    }
    return read;
  }

  /** Whether the other side of a rule is addresses. */
  boolean namePeer(Direction direction) {
    return direction == Direction.ingress
        ? !(source + ipv6Source).isEmpty()
        : !(dest + ipv6Dest).isEmpty();
  }

  void refuseFamilyOf(Protocol protocol, Errors errors) {
    if (protocol.isForIpv4Only() && hasIpv6()) {
      throw errors.error("InvalidParam.Ipv4ProtocolConflictWithIpv6Address");
    }
    if (protocol.isForIpv6Only() && hasIpv4()) {
      throw errors.error("InvalidParam.Ipv6ProtocolConflictWithIpv4Address");
    }
  }

  boolean hasIpv4() {
    return !(source + dest).isEmpty();
  }

  boolean hasIpv6() {
    return !(ipv6Source + ipv6Dest).isEmpty();
  }

  private static String ipv4(@Nullable String block, String prefix, String name, Errors errors) {
    if (block == null || isIpv4(block)) {
      return block == null ? "" : block;
    }
    String older = "Invalid" + name + ".Malformed";
    String newer = "InvalidParam." + name;
    throw prefix.isEmpty() && errors.documents(older)
        ? errors.error(older)
        : errors.error(newer, prefix + name);
  }

  private static String ipv6(@Nullable String block, String prefix, String name, Errors errors) {
    if (block == null || Ipv6Range.isWellFormed(block)) {
      return block == null ? "" : block;
    }
    String code = "InvalidParam." + name;
    throw errors.error(code, prefix + name);
  }

  private static boolean isIpv4(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Cidr.isAddress(text)
        : Cidr.isAddress(text.substring(0, slash))
            && text.substring(slash + 1).matches("\\d|[12]\\d|3[0-2]");
  }
}
