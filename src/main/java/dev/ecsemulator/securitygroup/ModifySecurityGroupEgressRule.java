package dev.ecsemulator.securitygroup;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes an outbound rule of a security group. */
@Ecs
final class ModifySecurityGroupEgressRule
    implements Command<ModifySecurityGroupEgressRule.Request> {

  record Request(
      String securityGroupId, @Nullable String securityGroupRuleId, @Inlined Permission rule) {}

  private final Catalog catalog;

  ModifySecurityGroupEgressRule(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    SecurityGroup group = Groups.find(request.securityGroupId(), tx);
    new RuleChange(tx, catalog, group, Direction.egress)
        .change(request.securityGroupRuleId(), request.rule());
    return Answer.empty();
  }
}
