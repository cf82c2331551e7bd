package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Says whether the members of a normal security group reach each other without a rule. */
@Ecs
final class ModifySecurityGroupPolicy implements Command<ModifySecurityGroupPolicy.Request> {

  record Request(String securityGroupId, String innerAccessPolicy) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    SecurityGroup group = Groups.find(request.securityGroupId(), tx);
    boolean drop = request.innerAccessPolicy().equalsIgnoreCase("drop");
    if (!drop && !request.innerAccessPolicy().equalsIgnoreCase("accept")) {
      throw tx.error("InvalidPolicy.Malformed");
    }
    if (group.isEnterprise()) {
      throw tx.error("InvalidParameter.InnerAccessPolicy");
    }
    tx.put(group.withInnerAccessPolicy(drop ? "Drop" : "Accept"));
    return Answer.empty();
  }
}
