package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Vpc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a security group in a VPC; without a VPC it is refused, as for all accounts that came
 * after the classic network. Members of an enterprise group do not reach each other.
 */
@Ecs
final class CreateSecurityGroup implements Command<CreateSecurityGroup.Request> {

  record Request(
      @Nullable String vpcId,
      @Nullable String securityGroupName,
      @Nullable String description,
      @Nullable String securityGroupType,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    String type = request.securityGroupType() == null ? "normal" : request.securityGroupType();
    boolean enterprise = type.equals("enterprise");
    if (request.vpcId() == null) {
      throw enterprise
          ? tx.error("InvalidParams.VpcIdGroupType")
          : tx.errorSaying("InvalidVpcId.NotFound", "must not empty");
    }
    if (tx.find(Vpc.TABLE, request.vpcId()).isEmpty()) {
      throw tx.errorSaying("InvalidVpcId.NotFound", "does not exist");
    }
    SecurityGroup group =
        tx.put(
            SecurityGroup.blank(tx.newId("sg"), tx.requiredRegionId(), request.vpcId(), tx.now())
                .name(text(request.securityGroupName()))
                .description(text(request.description()))
                .type(type)
                .innerAccessPolicy(enterprise ? "Drop" : "Accept")
                .resourceGroupId(text(request.resourceGroupId()))
                .tags(Tag.checked(request.tag(), tx))
                .build());
    return Answer.of("SecurityGroupId", group.id());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
