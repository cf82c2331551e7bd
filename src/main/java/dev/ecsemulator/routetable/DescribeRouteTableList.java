package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.RouteTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists route tables; all conditions are met together. Virtual border routers are not emulated: to
 * ask for their tables finds nothing. Source: the DescribeRouteTableList page.
 */
@VpcApi
final class DescribeRouteTableList implements Query<DescribeRouteTableList.Request> {

  private static final int MOST = 50;
  private static final String ROUTER_TYPE = "VRouter";

  record Request(
      @Nullable String routerType,
      @Nullable String routerId,
      @Nullable String vpcId,
      @Nullable String routeTableId,
      @Nullable String routeTableName,
      @Nullable String routeTableType,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<RouteTable> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "RouterTableList", page.items().stream().map(table -> answer(table, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<RouteTable> selection(Request request, View view) {
    String id = request.routeTableId();
    Selection<RouteTable> selection =
        view.select(RouteTable.TABLE)
            .ids(id == null ? null : List.of(id))
            .where("vpc", request.vpcId());
    TagFilter.narrow(selection, request.tag(), "tag", "InvalidTagKey", view);
    return selection
        .same(request.routerType(), table -> ROUTER_TYPE)
        .same(request.routerId(), RouteTable::vRouterId)
        .same(request.routeTableName(), RouteTable::name)
        .same(request.routeTableType(), RouteTable::type)
        .same(request.resourceGroupId(), RouteTable::resourceGroupId);
  }

  private static Answer answer(RouteTable table, View view) {
    return Answer.of("RouteTableId", table.id())
        .with("RouteTableName", table.name())
        .with("Description", table.description())
        .with("RouteTableType", table.type())
        .with("AssociateType", table.associateType())
        .with("Status", table.status().name())
        .with("VpcId", table.vpcId())
        .with("RouterId", table.vRouterId())
        .with("RouterType", ROUTER_TYPE)
        .with("VSwitchIds", RouteTables.vSwitches(table, view))
        .with("GatewayIds", List.of())
        .with("RoutePropagationEnable", table.routePropagation())
        .with("CreationTime", WireTime.second(table.createdAt()))
        .with("ResourceGroupId", table.resourceGroupId())
        .with("OwnerId", Long.parseLong(view.account()))
        .with("Tags", Tag.plainAnswers(table.tags()));
  }
}
