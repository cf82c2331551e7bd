package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.RouteEntry;
import dev.ecsemulator.vpc.RouteEntry.NextHop;
import dev.ecsemulator.vpc.RouteTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists route tables with their entries; the older form of DescribeRouteTableList and
 * DescribeRouteEntryList. Source: the DescribeRouteTables page.
 */
@VpcApi
final class DescribeRouteTables implements Query<DescribeRouteTables.Request> {

  private static final int MOST = 50;
  private static final String ROUTER_TYPE = "VRouter";

  record Request(
      @Nullable String vRouterId,
      @Nullable String routeTableId,
      @Nullable String routerType,
      @Nullable String routerId,
      @Nullable String type,
      @Nullable String routeTableName,
      @Nullable String resourceGroupId,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String router = request.vRouterId();
    if (router != null && view.select(RouteTable.TABLE).where("router", router).first().isEmpty()) {
      throw view.error("InvalidVRouterId.NotFound");
    }
    Page<RouteTable> page = request.paging().of(selection(request, view), 1, MOST, view);
    return Answer.of(
            "RouteTables",
            page.items().stream().map(table -> answer(table, request.type(), view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Selection<RouteTable> selection(Request request, View view) {
    String id = request.routeTableId();
    return view.select(RouteTable.TABLE)
        .ids(id == null ? null : List.of(id))
        .where("router", request.vRouterId())
        .where("router", request.routerId())
        .same(request.routerType(), table -> ROUTER_TYPE)
        .same(request.routeTableName(), RouteTable::name)
        .same(request.resourceGroupId(), RouteTable::resourceGroupId);
  }

  private static Answer answer(RouteTable table, @Nullable String type, View view) {
    return Answer.of("RouteTableId", table.id())
        .with("RouteTableType", table.type())
        .with("Status", table.status().name())
        .with("VRouterId", table.vRouterId())
        .with("CreationTime", WireTime.second(table.createdAt()))
        .with("ResourceGroupId", table.resourceGroupId())
        .with("VSwitchIds", RouteTables.vSwitches(table, view))
        .with(
            "RouteEntrys",
            RouteTables.entries(table, view).stream()
                .filter(entry -> type == null || entry.type().equals(type))
                .map(DescribeRouteTables::answer)
                .toList());
  }

  /** Where one next hop has all the traffic, the entry itself names it as well. */
  private static Answer answer(RouteEntry entry) {
    NextHop first = entry.nextHops().get(0);
    boolean single = entry.nextHops().size() == 1;
    return EntryAnswer.of(entry)
        .with("NextHopType", single ? first.type() : "ECMP")
        .with("InstanceId", single ? first.id() : "");
  }
}
