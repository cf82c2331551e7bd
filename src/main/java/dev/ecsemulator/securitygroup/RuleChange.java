package dev.ecsemulator.securitygroup;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.repository.Transaction;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Changing one rule of a group. By its id, everything but the kind of its other side and the type
 * of network interface can change; a rule that is described by its parameters only gets another
 * description. Sources: ModifySecurityGroupRule and ModifySecurityGroupEgressRule.
 */
final class RuleChange {

  private final Transaction tx;
  private final Catalog catalog;
  private final SecurityGroup group;
  private final Direction direction;

  RuleChange(Transaction tx, Catalog catalog, SecurityGroup group, Direction direction) {
    this.tx = tx;
    this.catalog = catalog;
    this.group = group;
    this.direction = direction;
  }

  void change(@Nullable String id, Permission asked) {
    if (id == null) {
      describe(asked);
      return;
    }
    Rule before =
        find(rule -> rule.id().equals(id))
            .orElseThrow(() -> tx.error("InvalidSecurityGroupRuleId.NotFound"));
    if (asked.nicType() != null && !asked.nicType().equals(before.nicType())) {
      throw tx.error("InvalidOperation.ModifyNicType");
    }
    refuseOtherKind(before, asked);
    Rule after =
        new RuleReader(group, direction, tx)
            .read(merged(before, asked), "")
            .withId(id)
            .withCreatedAt(before.createdAt());
    new Authorizing(tx, catalog, group, direction).refuseUnfit(after);
    find(rule -> !rule.id().equals(id) && rule.saysTheSameAs(after))
        .ifPresent(
            same -> {
              throw tx.error("InvalidOperation.RuleDuplicate", same.id());
            });
    replace(before, after);
  }

  private void describe(Permission asked) {
    Rule described = new RuleReader(group, direction, tx).read(asked, "");
    Rule before =
        find(described::saysTheSameAs).orElseThrow(() -> tx.error("SecurityGroupRule.NotFound"));
    replace(before, before.withDescription(described.description()));
  }

  private Optional<Rule> find(Predicate<Rule> wanted) {
    return group.rules().stream()
        .filter(rule -> rule.direction() == direction)
        .filter(wanted)
        .findFirst();
  }

  private void replace(Rule before, Rule after) {
    tx.put(
        group.withRules(
            group.rules().stream().map(rule -> rule.equals(before) ? after : rule).toList()));
  }

  private void refuseOtherKind(Rule before, Permission asked) {
    boolean ipv4 = asked.peerCidrIp(direction) != null;
    boolean ipv6 = asked.peerIpv6CidrIp(direction) != null;
    boolean other = !ipv4 && !ipv6;
    boolean group = other && asked.peerGroupId(direction) != null;
    boolean list = other && !group && asked.peerPrefixListId(direction) != null;
    Permission was = described(before);
    if ((ipv4 && was.peerCidrIp(direction) == null)
        || (ipv6 && was.peerIpv6CidrIp(direction) == null)
        || (group && was.peerGroupId(direction) == null)
        || (list && was.peerPrefixListId(direction) == null)) {
      throw tx.error("InvalidOperation.ModifySgRuleEntityType");
    }
  }

  /** What is asked for, and what the rule says where nothing is. */
  private Permission merged(Rule rule, Permission asked) {
    Permission was = described(rule);
    return new Permission(
        or(asked.policy(), was.policy()),
        or(asked.priority(), was.priority()),
        or(asked.ipProtocol(), was.ipProtocol()),
        or(asked.portRange(), asked.portRangeListId() == null ? was.portRange() : null),
        or(asked.sourcePortRange(), was.sourcePortRange()),
        or(asked.sourceCidrIp(), was.sourceCidrIp()),
        or(asked.ipv6SourceCidrIp(), was.ipv6SourceCidrIp()),
        or(asked.sourceGroupId(), was.sourceGroupId()),
        or(asked.sourceGroupOwnerAccount(), was.sourceGroupOwnerAccount()),
        asked.sourceGroupOwnerId(),
        or(asked.sourcePrefixListId(), was.sourcePrefixListId()),
        or(asked.destCidrIp(), was.destCidrIp()),
        or(asked.ipv6DestCidrIp(), was.ipv6DestCidrIp()),
        or(asked.destGroupId(), was.destGroupId()),
        or(asked.destGroupOwnerAccount(), was.destGroupOwnerAccount()),
        asked.destGroupOwnerId(),
        or(asked.destPrefixListId(), was.destPrefixListId()),
        asked.portRangeListId(),
        was.nicType(),
        or(asked.description(), was.description()));
  }

  private Permission described(Rule rule) {
    boolean in = direction == Direction.ingress;
    boolean noPorts = rule.sourcePortRange().equals(Rule.NO_PORTS);
    return new Permission(
        rule.policy(),
        Integer.toString(rule.priority()),
        rule.ipProtocol(),
        rule.portRange(),
        noPorts ? null : orNull(rule.sourcePortRange()),
        orNull(rule.sourceCidrIp()),
        orNull(rule.ipv6SourceCidrIp()),
        in ? orNull(rule.peerGroupId()) : null,
        in ? orNull(rule.peerGroupOwner()) : null,
        null,
        in ? orNull(rule.peerPrefixListId()) : null,
        orNull(rule.destCidrIp()),
        orNull(rule.ipv6DestCidrIp()),
        in ? null : orNull(rule.peerGroupId()),
        in ? null : orNull(rule.peerGroupOwner()),
        null,
        in ? null : orNull(rule.peerPrefixListId()),
        null,
        rule.nicType(),
        orNull(rule.description()));
  }

  private static @Nullable String or(@Nullable String asked, @Nullable String was) {
    return asked == null ? was : asked;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
