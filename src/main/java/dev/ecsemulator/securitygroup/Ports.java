package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.contract.Errors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The port ranges that go with a protocol: 1/65535 at most, or -1/-1 where there are no ports. */
record Ports(Errors errors, Protocol protocol) {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})/(\\d{1,5})");
  private static final int LAST = 65_535;

  /** The ports of the destination. A port list cannot be named, since none exists here. */
  String destination(Permission asked, String prefix) {
    String range = asked.portRange();
    if (range == null) {
      throw asked.portRangeListId() == null ? missing(prefix) : withoutList();
    }
    if (!isWellFormed(range)) {
      throw malformed(prefix);
    }
    if (!fits(range)) {
      throw mismatch(prefix);
    }
    return range;
  }

  /** The ports of the source: none, or those that are asked for. */
  String source(@Nullable String asked) {
    if (asked == null) {
      return protocol.hasPorts() ? "" : Rule.NO_PORTS;
    }
    if (!isWellFormed(asked) || !fits(asked)) {
      throw errors.error("InvalidSourcePortRange.Malformed");
    }
    return asked;
  }

  private ApiException missing(String prefix) {
    return errors.documents("InvalidPortRange.Malformed")
        ? errors.error("InvalidPortRange.Malformed")
        : errors.error("InvalidParam.PortRange", prefix + "PortRange");
  }

  private ApiException withoutList() {
    return errors.error(
        protocol.hasPorts()
            ? "InvalidPortRangeListId.NotFound"
            : "InvalidParam.ProtocolNotSupportPortRangeList");
  }

  private boolean fits(String range) {
    return protocol.hasPorts() != range.equals(Rule.NO_PORTS);
  }

  /** A recorded refusal of the older form has a code that speaks of the protocol. */
  private ApiException malformed(String prefix) {
    String older =
        errors.documents("InvalidIpPortRange.Malformed")
            ? "InvalidIpPortRange.Malformed"
            : "InvalidIpProtocol.Malformed";
    return prefix.isEmpty()
        ? errors.error(older)
        : errors.error("InvalidParam.PortRange", prefix + "PortRange");
  }

  private ApiException mismatch(String prefix) {
    return errors.documents("OperationDenied")
        ? errors.error("OperationDenied")
        : errors.error("InvalidParam.PortRange", prefix + "PortRange");
  }

  private static boolean isWellFormed(String range) {
    Matcher ports = RANGE.matcher(range);
    if (!ports.matches()) {
      return range.equals(Rule.NO_PORTS);
    }
    int first = Integer.parseInt(ports.group(1));
    int last = Integer.parseInt(ports.group(2));
    return first >= 1 && first <= last && last <= LAST;
  }
}
