package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Takes inbound rules away from a security group, by their ids or by what they say. */
@Ecs
final class RevokeSecurityGroup implements Command<RevokeSecurityGroup.Request> {

  record Request(
      String securityGroupId, List<String> securityGroupRuleId, @Inlined Permissions permissions) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    SecurityGroup group = Groups.find(request.securityGroupId(), tx);
    new Revoking(tx, group, Direction.ingress)
        .revoke(request.securityGroupRuleId(), request.permissions());
    return Answer.empty();
  }
}
