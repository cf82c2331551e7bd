package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.prefixlist.PrefixList;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules of one direction of a group out of parameters; errors name the parameter as it was
 * sent. Addresses win over a group, a group over a prefix list. Sources: AuthorizeSecurityGroup and
 * AuthorizeSecurityGroupEgress; recorded rules for the source ports of protocols without ports.
 */
final class RuleReader {

  private final SecurityGroup group;
  private final Direction direction;
  private final Transaction tx;

  RuleReader(SecurityGroup group, Direction direction, Transaction tx) {
    this.group = group;
    this.direction = direction;
    this.tx = tx;
  }

  /**
   * Reads one rule, without an id.
   *
   * @param prefix what precedes the names of its parameters, such as {@code Permissions.1.}
   */
  Rule read(Permission asked, String prefix) {
    Protocol protocol = Protocol.read(asked.ipProtocol(), prefix, tx);
    String portRange = new Ports(tx, protocol).destination(asked, prefix);
    String sourcePortRange = new Ports(tx, protocol).source(asked.sourcePortRange());
    Addresses addresses = Addresses.read(asked, direction, prefix, tx);
    addresses.refuseFamilyOf(protocol, tx);
    boolean named = addresses.namePeer(direction);
    String peerGroup = named ? "" : peerGroup(asked);
    String prefixList = named || !peerGroup.isEmpty() ? "" : prefixList(asked, addresses, prefix);
    return new Rule(
        "",
        direction,
        policy(asked.policy(), prefix),
        priority(asked.priority(), prefix),
        protocol.name(),
        portRange,
        sourcePortRange,
        addresses.source(),
        addresses.ipv6Source(),
        addresses.dest(),
        addresses.ipv6Dest(),
        peerGroup,
        peerGroup.isEmpty() ? "" : text(asked.peerGroupOwner(direction)),
        prefixList,
        nicType(asked.nicType(), !peerGroup.isEmpty()),
        description(asked.description(), prefix),
        tx.now());
  }

  private String peerGroup(Permission asked) {
    String id = asked.peerGroupId(direction);
    boolean elsewhere = asked.peerGroupOwner(direction) != null;
    if (id != null && !elsewhere && tx.find(SecurityGroup.TABLE, id).isEmpty()) {
      throw tx.error(direction.unknownPeer());
    }
    return text(id);
  }

  /** A list whose addresses are of the family of all others in the rule. */
  private String prefixList(Permission asked, Addresses addresses, String prefix) {
    String id = asked.peerPrefixListId(direction);
    if (id == null) {
      throw withoutPeer(prefix);
    }
    if (group.isClassic() && tx.documents("NotSupported.ClassicNetworkPrefixList")) {
      throw tx.error("NotSupported.ClassicNetworkPrefixList");
    }
    PrefixList list =
        tx.find(PrefixList.TABLE, id).orElseThrow(() -> tx.error("InvalidPrefixListId.NotFound"));
    boolean fits =
        list.addressFamily().equals("IPv6") ? !addresses.hasIpv4() : !addresses.hasIpv6();
    if (!fits && tx.documents("InvalidParam.PrefixListAddressFamilyMismatch")) {
      throw tx.error("InvalidParam.PrefixListAddressFamilyMismatch");
    }
    return id;
  }

  private ApiException withoutPeer(String prefix) {
    return prefix.isEmpty()
        ? tx.errorSaying("MissingParameter", "cannot be both blank")
        : tx.error(direction.noPeer(), prefix.substring(0, prefix.length() - 1));
  }

  private String policy(@Nullable String asked, String prefix) {
    if (asked == null || asked.equalsIgnoreCase("accept")) {
      return "Accept";
    }
    if (asked.equalsIgnoreCase("drop")) {
      return "Drop";
    }
    throw tx.error("InvalidPolicy.Malformed", prefix + "Policy");
  }

  private int priority(@Nullable String asked, String prefix) {
    if (asked == null) {
      return 1;
    }
    if (!asked.matches("\\d{1,9}")) {
      throw tx.error("InvalidPriority.Malformed");
    }
    int priority = Integer.parseInt(asked);
    if (priority < 1 || priority > 100) {
      throw tx.error("InvalidPriority.ValueNotSupported", prefix + "Priority");
    }
    return priority;
  }

  /** In a VPC there is only the intranet, whatever is asked for. */
  private String nicType(@Nullable String asked, boolean betweenGroups) {
    if (asked != null && !asked.equals("internet") && !asked.equals("intranet")) {
      throw tx.error("InvalidNicType.ValueNotSupported", "NicType");
    }
    if (!group.isClassic() || (asked == null && betweenGroups)) {
      return "intranet";
    }
    return asked == null ? "internet" : asked;
  }

  private String description(@Nullable String asked, String prefix) {
    if (asked != null && asked.codePointCount(0, asked.length()) > 512) {
      throw tx.error("InvalidSecurityGroupDiscription.Malformed", prefix + "Description");
    }
    return text(asked);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
