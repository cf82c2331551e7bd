package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes the name or the description of a security group. */
@Ecs
final class ModifySecurityGroupAttribute implements Command<ModifySecurityGroupAttribute.Request> {

  record Request(
      String securityGroupId, @Nullable String securityGroupName, @Nullable String description) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    SecurityGroup group = Groups.find(request.securityGroupId(), tx);
    String name = request.securityGroupName();
    String description = request.description();
    tx.put(
        group
            .withName(name == null ? group.name() : name)
            .withDescription(description == null ? group.description() : description));
    return Answer.empty();
  }
}
