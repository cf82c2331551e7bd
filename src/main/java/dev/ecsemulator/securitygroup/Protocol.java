package dev.ecsemulator.securitygroup;

import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A protocol of a rule.
 *
 * @param name as listings spell it: a name, or a number of IANA's list
 */
record Protocol(String name) {

  static final List<String> NAMES = List.of("TCP", "UDP", "ICMP", "ICMPv6", "GRE", "ALL");
  private static final Set<String> WITH_PORTS = Set.of("TCP", "UDP");
  private static final int LAST_NUMBER = 255;

  /** Where protocols can be given as numbers. Source: AuthorizeSecurityGroup, IpProtocol. */
  private static final Set<String> NUMBERS_IN =
      Set.of(
          "ap-southeast-6",
          "eu-west-1",
          "ap-southeast-3",
          "cn-huhehaote",
          "cn-qingdao",
          "us-west-1",
          "ap-southeast-1");

  /** Reads a name in any case, or a number in a region that knows them. */
  static Protocol read(@Nullable String asked, String prefix, View view) {
    String text = asked == null ? "" : asked;
    boolean number =
        text.matches("\\d{1,3}")
            && Integer.parseInt(text) <= LAST_NUMBER
            && NUMBERS_IN.contains(view.requiredRegionId());
    return number
        ? new Protocol(text)
        : NAMES.stream()
            .filter(name -> name.equalsIgnoreCase(text))
            .findFirst()
            .map(Protocol::new)
            .orElseThrow(
                () -> view.error("InvalidIpProtocol.ValueNotSupported", prefix + "IpProtocol"));
  }

  boolean hasPorts() {
    return WITH_PORTS.contains(name);
  }

  boolean isForIpv4Only() {
    return name.equals("ICMP");
  }

  boolean isForIpv6Only() {
    return name.equals("ICMPv6");
  }
}
