package dev.ecsemulator.securitygroup;

import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Taking rules away from one direction of a group: all of them or none. A rule that is not there is
 * an error since 8 July 2024. Sources: the notes of RevokeSecurityGroup and
 * RevokeSecurityGroupEgress; public code that meets RuleNotExist in both.
 */
final class Revoking {

  private final Transaction tx;
  private final SecurityGroup group;
  private final Direction direction;

  Revoking(Transaction tx, SecurityGroup group, Direction direction) {
    this.tx = tx;
    this.group = group;
    this.direction = direction;
  }

  void revoke(List<String> ids, Permissions permissions) {
    List<Rule> rules = new ArrayList<>(group.rules());
    if (ids.isEmpty()) {
      for (Rule rule : permissions.read(new RuleReader(group, direction, tx), tx)) {
        remove(rules, rule::saysTheSameAs, "InvalidSecurityGroupRule.RuleNotExist");
      }
    } else {
      if (!permissions.isEmpty()) {
        throw tx.error("InvalidParam.Permissions");
      }
      if (new HashSet<>(ids).size() < ids.size()) {
        throw tx.error("InvalidParam.SecurityGroupRuleIdRepeated");
      }
      for (String id : ids) {
        remove(rules, rule -> rule.id().equals(id), "InvalidParam.SecurityGroupRuleId");
      }
    }
    tx.put(group.withRules(List.copyOf(rules)));
  }

  private void remove(List<Rule> rules, Predicate<Rule> wanted, String absent) {
    if (!rules.removeIf(rule -> rule.direction() == direction && wanted.test(rule))) {
      throw tx.error(absent);
    }
  }
}
