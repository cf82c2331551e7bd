package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import java.util.List;

/** Which security groups name the given ones in their rules; only named ones are in the answer. */
@Ecs
final class DescribeSecurityGroupReferences
    implements Query<DescribeSecurityGroupReferences.Request> {

  record Request(List<String> securityGroupId) {}

  @Override
  public Answer handle(Request request, View view) {
    return Answer.of(
        "SecurityGroupReferences",
        request.securityGroupId().stream()
            .map(id -> Groups.find(id, view))
            .filter(group -> !referencing(group, view).isEmpty())
            .map(
                group ->
                    Answer.of("SecurityGroupId", group.id())
                        .with("ReferencingSecurityGroups", referencing(group, view)))
            .toList());
  }

  private static List<Answer> referencing(SecurityGroup group, View view) {
    return view.select(SecurityGroup.TABLE).where("peer", group.id()).all().stream()
        .map(other -> Answer.of("SecurityGroupId", other.id()).with("AliUid", view.account()))
        .toList();
  }
}
