package dev.ecsemulator.securitygroup;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Adding rules to one direction of a group: all of them or none. A rule that is there already is
 * not added again, and that is no error. Sources: AuthorizeSecurityGroup and
 * AuthorizeSecurityGroupEgress.
 */
final class Authorizing {

  private final Transaction tx;
  private final Catalog catalog;
  private final SecurityGroup group;
  private final Direction direction;

  Authorizing(Transaction tx, Catalog catalog, SecurityGroup group, Direction direction) {
    this.tx = tx;
    this.catalog = catalog;
    this.group = group;
    this.direction = direction;
  }

  void authorize(Permissions permissions) {
    List<Rule> rules = new ArrayList<>(group.rules());
    for (Rule rule : permissions.read(new RuleReader(group, direction, tx), tx)) {
      refuseUnfit(rule);
      if (rules.stream().noneMatch(rule::saysTheSameAs)) {
        rules.add(rule.withId(tx.newId("sgr")));
      }
    }
    if (rules.size() > catalog.quota("rulesPerSecurityGroup")) {
      throw tx.error("AuthorizationLimitExceed");
    }
    if (rules.stream().filter(Rule::isBetweenGroups).count()
        > catalog.quota("groupRulesPerSecurityGroup")) {
      throw tx.error("AuthorizedGroupRule.LimitExceed");
    }
    tx.put(group.withRules(List.copyOf(rules)));
  }

  /** Whether what the rule says makes sense in this group. */
  void refuseUnfit(Rule rule) {
    if (!rule.sourceCidrIp().isEmpty() && rule.sourceCidrIp().equals(rule.destCidrIp())) {
      throw tx.errorSaying("InvalidParamter.Conflict", "DestCidrIp");
    }
    if (!rule.isBetweenGroups()) {
      return;
    }
    if (rule.peerGroupId().equals(group.id())) {
      throw direction == Direction.ingress
          ? tx.errorSaying("InvalidParamter.Conflict", "SourceGroupId")
          : tx.error("InvalidSecurityGroup.IsSame");
    }
    if (group.isEnterprise()) {
      throw tx.error("InvalidGroupParameter.OperationDenied");
    }
    if (rule.nicType().equals("internet")) {
      throw tx.errorSaying(direction.unfitPeer(), "NicType");
    }
    tx.find(SecurityGroup.TABLE, rule.peerGroupId()).ifPresent(this::refuseUnfitPeer);
  }

  private void refuseUnfitPeer(SecurityGroup peer) {
    if (peer.isEnterprise()) {
      throw tx.error(
          tx.documents("InvalidGroupAuthParameter.OperationDenied")
              ? "InvalidGroupAuthParameter.OperationDenied"
              : "InvalidParam.InvalidModifyRuleRequest");
    }
    if (peer.isClassic() != group.isClassic()) {
      throw tx.error(
          direction == Direction.ingress
              ? "InvalidNetworkType.Mismatch"
              : "InvalidNetworkType.Conflict");
    }
    if (!peer.vpcId().equals(group.vpcId())) {
      throw tx.errorSaying(direction.unfitPeer(), "same VPC");
    }
  }
}
