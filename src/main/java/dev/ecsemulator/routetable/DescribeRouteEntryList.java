package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.RouteEntry;
import dev.ecsemulator.vpc.RouteTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the entries of a route table; all conditions are met together. No entry is made by another
 * service, so that ServiceType finds none. Source: the DescribeRouteEntryList page.
 */
@VpcApi
final class DescribeRouteEntryList implements Query<DescribeRouteEntryList.Request> {

  private static final int USUAL = 100;
  private static final int MOST = 500;

  record Request(
      String routeTableId,
      @Nullable String routeEntryId,
      @Nullable String destinationCidrBlock,
      @Nullable String routeEntryName,
      @Nullable String ipVersion,
      @Nullable String routeEntryType,
      @Nullable String nextHopId,
      @Nullable String nextHopType,
      @Nullable Integer maxResult,
      @Nullable String nextToken,
      @Nullable String serviceType,
      List<String> destCidrBlockList) {}

  @Override
  public Answer handle(Request request, View view) {
    RouteTable table =
        view.find(RouteTable.TABLE, request.routeTableId())
            .orElseThrow(() -> view.error("InvalidRouteTable.NotFound"));
    boolean named = request.routeEntryId() != null || request.routeEntryName() != null;
    String type = request.routeEntryType();
    if (named && type != null && !type.equals(RouteTable.CUSTOM)) {
      throw view.error("OperationFailed.FilterParamUnderWrongRouteType");
    }
    List<RouteEntry> found =
        RouteTables.entries(table, view).stream().filter(entry -> fits(entry, request)).toList();
    int size = request.maxResult() == null ? USUAL : request.maxResult();
    Page<RouteEntry> page =
        new Paging(null, null, request.nextToken(), size).of(found, 1, MOST, view);
    return Answer.of(
            "RouteEntrys",
            page.items().stream()
                .map(
                    entry ->
                        EntryAnswer.of(entry)
                            .with("IpVersion", entry.ipVersion())
                            .with("GmtModified", WireTime.second(entry.createdAt())))
                .toList())
        .with("NextToken", page.nextToken())
        .with("TotalCount", page.totalCount());
  }

  private static boolean fits(RouteEntry entry, Request request) {
    return is(request.routeEntryId(), entry.id())
        && is(request.routeEntryName(), entry.name())
        && is(request.destinationCidrBlock(), entry.destinationCidrBlock())
        && is(request.routeEntryType(), entry.type())
        && (request.ipVersion() == null || request.ipVersion().equalsIgnoreCase(entry.ipVersion()))
        && request.serviceType() == null
        && (request.destCidrBlockList().isEmpty()
            || request.destCidrBlockList().contains(entry.destinationCidrBlock()))
        && entry.nextHops().stream()
            .anyMatch(
                hop -> is(request.nextHopId(), hop.id()) && is(request.nextHopType(), hop.type()));
  }

  private static boolean is(@Nullable String asked, String value) {
    return asked == null || asked.equals(value);
  }
}
