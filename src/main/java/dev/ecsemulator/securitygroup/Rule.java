package dev.ecsemulator.securitygroup;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A rule of a security group. What does not apply is an empty text, as listings show it.
 *
 * @param policy Accept or Drop
 * @param priority 1 (first) to 100
 * @param ipProtocol TCP, UDP, ICMP, ICMPv6, GRE, ALL, or a protocol number
 * @param portRange such as 22/22; -1/-1 for protocols without ports
 * @param peerGroupId the security group on the other side; empty if addresses are named
 * @param peerGroupOwner the account of that group, where the request named one
 * @param peerPrefixListId the prefix list on the other side; empty if something else is named
 * @param nicType intranet, or internet in the classic network
 */
@RecordBuilder
public record Rule(
    String id,
    Direction direction,
    String policy,
    int priority,
    String ipProtocol,
    String portRange,
    String sourcePortRange,
    String sourceCidrIp,
    String ipv6SourceCidrIp,
    String destCidrIp,
    String ipv6DestCidrIp,
    String peerGroupId,
    String peerGroupOwner,
    String peerPrefixListId,
    String nicType,
    String description,
    Instant createdAt)
    implements RuleBuilder.With {

  /** The port range of all protocols that have no ports. */
  static final String NO_PORTS = "-1/-1";

  /** Whether both rules say the same, whatever their ids and descriptions. */
  boolean saysTheSameAs(Rule other) {
    return equals(
        other
            .withId(id)
            .withDescription(description)
            .withCreatedAt(createdAt)
            .withPeerGroupOwner(peerGroupOwner));
  }

  /** Whether the other side is a security group. */
  boolean isBetweenGroups() {
    return !peerGroupId.isEmpty();
  }
}
