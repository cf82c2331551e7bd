package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists vSwitches; all conditions are met together. Source: the DescribeVSwitches page. */
@VpcApi
final class DescribeVSwitches implements Query<DescribeVSwitches.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable String vpcId,
      @Nullable List<String> vSwitchId,
      @Nullable String zoneId,
      @Nullable String vSwitchName,
      @Nullable Boolean isDefault,
      @Nullable String routeTableId,
      @Nullable String resourceGroupId,
      @Nullable Long vSwitchOwnerId,
      @Nullable Boolean enableIpv6,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  private final VSwitchAnswer answers;

  DescribeVSwitches(VSwitchAnswer answers) {
    this.answers = answers;
  }

  @Override
  public Answer handle(Request request, View view) {
    Page<VSwitch> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "VSwitches", page.items().stream().map(each -> answers.of(each, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<VSwitch> selection(Request request, View view) {
    Selection<VSwitch> selection =
        view.select(VSwitch.TABLE)
            .ids(request.vSwitchId())
            .where("vpc", request.vpcId())
            .where("route-table", request.routeTableId())
            .where("zone", request.zoneId());
    TagFilter.narrow(selection, request.tag(), "tag", "InvalidTagKey", view);
    return selection
        .same(request.vSwitchName(), VSwitch::name)
        .same(request.isDefault(), VSwitch::isDefault)
        .same(request.resourceGroupId(), VSwitch::resourceGroupId)
        .same(request.enableIpv6(), vSwitch -> vSwitch.ipv6CidrBlock() != null)
        .same(request.vSwitchOwnerId(), vSwitch -> Long.parseLong(view.account()));
  }
}
