package dev.ecsemulator.networkinterface;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.securitygroup.SecurityGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an instance, that is its primary interface, or a secondary interface into a group. */
@Ecs
final class JoinSecurityGroup implements Command<JoinSecurityGroup.Request> {

  record Request(
      String securityGroupId, @Nullable String instanceId, @Nullable String networkInterfaceId) {}

  private final Catalog catalog;

  JoinSecurityGroup(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    GroupMember member = GroupMember.find(request.instanceId(), request.networkInterfaceId(), tx);
    SecurityGroup group = GroupMember.group(request.securityGroupId(), tx);
    List<String> groups = member.groups();
    if (groups.contains(group.id())) {
      throw tx.error("InvalidInstanceId.AlreadyExists");
    }
    if (!member.vpcId().equals(group.vpcId()) || !member.regionId().equals(group.regionId())) {
      throw tx.error(
          request.instanceId() == null
              ? "InvalidOperation.VpcMismatch"
              : "InvalidInstanceId.Mismatch");
    }
    if (groups.size() >= catalog.quota("securityGroupsPerInstance")) {
      throw tx.error("InstanceSecurityGroupLimitExceeded");
    }
    for (String other : groups) {
      if (!GroupMember.group(other, tx).type().equals(group.type())) {
        throw tx.error("InvalidOperation.MultiGroupType");
      }
    }
    List<String> more = new ArrayList<>(groups);
    more.add(group.id());
    member.put(List.copyOf(more), tx);
    return Answer.empty();
  }
}
