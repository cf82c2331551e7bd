package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Deletes a security group that has no members and that no rule of another group names. */
@Ecs
final class DeleteSecurityGroup implements Command<DeleteSecurityGroup.Request> {

  record Request(String securityGroupId) {}

  private final Dependents dependents;

  DeleteSecurityGroup(Dependents dependents) {
    this.dependents = dependents;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    SecurityGroup group =
        tx.find(SecurityGroup.TABLE, request.securityGroupId())
            .orElseThrow(() -> tx.error("InvalidSecurityGroup.NotFound"));
    if (dependents.first(group, tx).isPresent()) {
      throw tx.errorSaying("DependencyViolation", "instance(s)");
    }
    if (tx.select(SecurityGroup.TABLE).where("peer", group.id()).count() > 0) {
      throw tx.errorSaying("DependencyViolation", "authorized in another one");
    }
    tx.remove(group);
    return Answer.empty();
  }
}
