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

/**
 * Lists VPCs; all conditions are met together. A VPC of another account cannot be seen. Source: the
 * DescribeVpcs page.
 */
@VpcApi
final class DescribeVpcs implements Query<DescribeVpcs.Request> {

  private static final int MOST = 50;
  private static final String NAT_GATEWAY = "NatGateway";

  record Request(
      @Nullable List<String> vpcId,
      @Nullable String vpcName,
      @Nullable Boolean isDefault,
      @Nullable String resourceGroupId,
      @Nullable Long vpcOwnerId,
      @Nullable String dhcpOptionsSetId,
      @Nullable Boolean enableIpv6,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  private final List<VpcContent> contents;

  DescribeVpcs(List<VpcContent> contents) {
    this.contents = List.copyOf(contents);
  }

  @Override
  public Answer handle(Request request, View view) {
    Page<Vpc> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of("Vpcs", page.items().stream().map(vpc -> answer(vpc, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<Vpc> selection(Request request, View view) {
    Selection<Vpc> selection = view.select(Vpc.TABLE).ids(request.vpcId());
    TagFilter.narrow(selection, request.tag(), "tag", "InvalidTagKey", view);
    selection.same(request.vpcName(), Vpc::name);
    selection.same(request.isDefault(), Vpc::isDefault);
    selection.same(request.resourceGroupId(), Vpc::resourceGroupId);
    selection.same(request.enableIpv6(), Vpc::enabledIpv6);
    selection.same(request.dhcpOptionsSetId(), vpc -> "");
    selection.same(request.vpcOwnerId(), vpc -> Long.parseLong(view.account()));
    return selection;
  }

  private Answer answer(Vpc vpc, View view) {
    return VpcAnswer.of(vpc, view)
        .with("RouterTableIds", routeTables(vpc, view))
        .with(
            "NatGatewayIds",
            contents.stream()
                .filter(kind -> kind.name().equals(NAT_GATEWAY))
                .flatMap(kind -> kind.idsIn(vpc, view).stream())
                .toList());
  }

  private static List<String> routeTables(Vpc vpc, View view) {
    return view.selectIn(vpc.regionId(), RouteTable.TABLE).where("vpc", vpc.id()).all().stream()
        .map(RouteTable::id)
        .toList();
  }
}
