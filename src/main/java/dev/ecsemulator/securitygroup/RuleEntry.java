package dev.ecsemulator.securitygroup;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** A rule of a fixture's security group: the parameters of AuthorizeSecurityGroup. */
final class RuleEntry {

  static final String[] FIELDS = {
    "securityGroupRuleId",
    "direction",
    "policy",
    "priority",
    "ipProtocol",
    "portRange",
    "sourceCidrIp",
    "ipv6SourceCidrIp",
    "sourceGroupId",
    "sourcePrefixListId",
    "destCidrIp",
    "ipv6DestCidrIp",
    "destGroupId",
    "destPrefixListId",
    "description"
  };

  private RuleEntry() {}

  static Rule read(FixtureNode entry, SecurityGroup group, Transaction tx) {
    Direction direction = entry.oneOf("direction", Direction.ingress);
    String name = entry.oneOf("ipProtocol", "TCP", Protocol.NAMES);
    boolean ports = new Protocol(name).hasPorts();
    String portRange = ports ? entry.text("portRange") : entry.text("portRange", Rule.NO_PORTS);
    String peer = direction == Direction.ingress ? "source" : "dest";
    return new Rule(
        entry.has("securityGroupRuleId") ? entry.text("securityGroupRuleId") : tx.newId("sgr"),
        direction,
        entry.oneOf("policy", "Accept", List.of("Accept", "Drop")),
        entry.integer("priority", 1),
        name,
        portRange,
        ports ? "" : Rule.NO_PORTS,
        entry.text("sourceCidrIp", ""),
        entry.text("ipv6SourceCidrIp", ""),
        entry.text("destCidrIp", ""),
        entry.text("ipv6DestCidrIp", ""),
        entry.text(peer + "GroupId", ""),
        "",
        entry.text(peer + "PrefixListId", ""),
        group.isClassic() ? "internet" : "intranet",
        entry.text("description", ""),
        tx.now());
  }
}
