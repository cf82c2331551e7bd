package dev.ecsemulator.securitygroup;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists security groups. The count of instances is there only if IsQueryEcsCount asks for it
 * (behaviour, refinements, row 19).
 */
@Ecs
final class DescribeSecurityGroups implements Query<DescribeSecurityGroups.Request> {

  private static final int MOST = 100;
  private static final String CLASSIC = "classic";

  record Request(
      @Nullable List<String> securityGroupIds,
      @Nullable String securityGroupId,
      @Nullable String vpcId,
      @Nullable String securityGroupType,
      @Nullable String networkType,
      @Nullable String securityGroupName,
      boolean fuzzyQuery,
      @Nullable String resourceGroupId,
      @Nullable Boolean serviceManaged,
      boolean isQueryEcsCount,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  private final Catalog catalog;
  private final Members members;

  DescribeSecurityGroups(Catalog catalog, Members members) {
    this.catalog = catalog;
    this.members = members;
  }

  @Override
  public Answer handle(Request request, View view) {
    Page<SecurityGroup> page = request.paging().of(select(request, view), 1, MOST, view);
    return Answer.of("RegionId", view.requiredRegionId())
        .with(
            "SecurityGroups",
            page.items().stream().map(group -> answer(group, request, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  private static Selection<SecurityGroup> select(Request request, View view) {
    String id = request.securityGroupId();
    Selection<SecurityGroup> selection =
        view.select(SecurityGroup.TABLE)
            .ids(request.securityGroupIds())
            .ids(id == null ? null : List.of(id))
            .where("vpc", request.vpcId());
    TagFilter.narrow(selection, request.tag(), "tag", view);
    String type = request.securityGroupType();
    if (type != null) {
      selection.filter(group -> group.type().equals(type));
    }
    String network = request.networkType();
    if (network != null) {
      selection.filter(group -> group.isClassic() == network.equals(CLASSIC));
    }
    String name = request.securityGroupName();
    if (name != null) {
      selection.filter(
          group -> request.fuzzyQuery() ? group.name().contains(name) : group.name().equals(name));
    }
    String resourceGroup = request.resourceGroupId();
    if (resourceGroup != null) {
      selection.filter(group -> group.resourceGroupId().equals(resourceGroup));
    }
    if (Boolean.TRUE.equals(request.serviceManaged())) {
      selection.ids(List.of());
    }
    return selection;
  }

  private Answer answer(SecurityGroup group, Request request, View view) {
    Answer answer =
        Answer.of("SecurityGroupId", group.id())
            .with("SecurityGroupName", group.name())
            .with("Description", group.description())
            .with("SecurityGroupType", group.type())
            .with("VpcId", group.vpcId())
            .with("CreationTime", WireTime.second(group.createdAt()))
            .with("ResourceGroupId", group.resourceGroupId())
            .with("ServiceManaged", false)
            .with("Tags", Tag.answers(group.tags()));
    if (request.isQueryEcsCount()) {
      int instances = members.instances(group, view);
      answer
          .with("EcsCount", instances)
          .with("AvailableInstanceAmount", catalog.quota("instancesPerSecurityGroup") - instances);
    }
    return answer;
  }
}
