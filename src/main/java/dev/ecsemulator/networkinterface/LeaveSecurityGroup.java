package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.securitygroup.SecurityGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an instance, that is its primary interface, or a secondary interface out of a group. Its
 * last group cannot be left; a group that it is not in is an error since 8 July 2024.
 */
@Ecs
final class LeaveSecurityGroup implements Command<LeaveSecurityGroup.Request> {

  record Request(
      String securityGroupId, @Nullable String instanceId, @Nullable String networkInterfaceId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    GroupMember member = GroupMember.find(request.instanceId(), request.networkInterfaceId(), tx);
    SecurityGroup group = GroupMember.group(request.securityGroupId(), tx);
    List<String> groups = member.groups();
    if (!groups.contains(group.id())) {
      throw tx.error("InvalidSecurityGroupAssociation.NotFound", member.id(), group.id());
    }
    if (groups.size() == 1) {
      throw request.instanceId() == null
          ? tx.error("InvalidOperation.AtLeastInOneGroup", member.id())
          : tx.error("InstanceLastSecurityGroup");
    }
    member.put(groups.stream().filter(id -> !id.equals(group.id())).toList(), tx);
    return Answer.empty();
  }
}
