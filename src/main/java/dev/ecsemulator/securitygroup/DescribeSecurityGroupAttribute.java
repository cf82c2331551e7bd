package dev.ecsemulator.securitygroup;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.prefixlist.PrefixList;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows a security group with its rules: inbound before outbound, the newest of each first, as
 * recorded answers have them. In a VPC the type of the network interface selects nothing.
 */
@Ecs
final class DescribeSecurityGroupAttribute
    implements Query<DescribeSecurityGroupAttribute.Request> {

  private static final int LEAST = 10;
  private static final int USUAL = 500;
  private static final int MOST = 1000;

  record Request(
      String securityGroupId,
      @Nullable String direction,
      @Nullable String nicType,
      @Nullable String nextToken,
      @Nullable Integer maxResults) {}

  @Override
  public Answer handle(Request request, View view) {
    SecurityGroup group = Groups.find(request.securityGroupId(), view);
    int size = request.maxResults() == null ? USUAL : request.maxResults();
    Page<Rule> page =
        new Paging(null, null, request.nextToken(), size)
            .of(rules(group, request), LEAST, MOST, view);
    return Answer.of("SecurityGroupId", group.id())
        .with("SecurityGroupName", group.name())
        .with("Description", group.description())
        .with("RegionId", group.regionId())
        .with("VpcId", group.vpcId())
        .with("InnerAccessPolicy", group.innerAccessPolicy())
        .with("Permissions", page.items().stream().map(rule -> answer(rule, view)).toList())
        .with("NextToken", page.nextToken())
        .without("SnapshotPolicyIds");
  }

  private static List<Rule> rules(SecurityGroup group, Request request) {
    List<Rule> newestFirst = new ArrayList<>(group.rules());
    Collections.reverse(newestFirst);
    List<Rule> rules = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      String asked = request.direction();
      if (asked == null || asked.equals("all") || asked.equals(direction.name())) {
        newestFirst.stream()
            .filter(rule -> rule.direction() == direction)
            .filter(
                rule ->
                    !group.isClassic()
                        || request.nicType() == null
                        || request.nicType().equals(rule.nicType()))
            .forEach(rules::add);
      }
    }
    return rules;
  }

  private static Answer answer(Rule rule, View view) {
    boolean in = rule.direction() == Direction.ingress;
    String list = rule.peerPrefixListId();
    String listName = view.find(PrefixList.TABLE, list).map(PrefixList::name).orElse("");
    return Answer.of("SecurityGroupRuleId", rule.id())
        .with("Direction", rule.direction().name())
        .with("Policy", rule.policy())
        .with("Priority", Integer.toString(rule.priority()))
        .with("IpProtocol", rule.ipProtocol())
        .with("PortRange", rule.portRange())
        .with("SourcePortRange", rule.sourcePortRange())
        .with("SourceCidrIp", rule.sourceCidrIp())
        .with("Ipv6SourceCidrIp", rule.ipv6SourceCidrIp())
        .with("SourceGroupId", in ? rule.peerGroupId() : "")
        .with("SourceGroupName", "")
        .with("SourceGroupOwnerAccount", in ? rule.peerGroupOwner() : "")
        .with("SourcePrefixListId", in ? list : "")
        .with("SourcePrefixListName", in ? listName : "")
        .with("DestCidrIp", rule.destCidrIp())
        .with("Ipv6DestCidrIp", rule.ipv6DestCidrIp())
        .with("DestGroupId", in ? "" : rule.peerGroupId())
        .with("DestGroupName", "")
        .with("DestGroupOwnerAccount", in ? "" : rule.peerGroupOwner())
        .with("DestPrefixListId", in ? "" : list)
        .with("DestPrefixListName", in ? "" : listName)
        .with("NicType", rule.nicType())
        .with("Description", rule.description())
        .with("CreateTime", WireTime.second(rule.createdAt()));
  }
}
