package dev.ecsemulator.routetable;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Cidr;
import dev.ecsemulator.vpc.Ipv6Range;
import dev.ecsemulator.vpc.RouteEntry;
import dev.ecsemulator.vpc.RouteEntryStatus;
import dev.ecsemulator.vpc.RouteTable;
import dev.ecsemulator.vpc.RouteTableStatus;
import dev.ecsemulator.vpc.Vpc;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds an entry to a route table. Prefix lists and the next hops of products that are not emulated
 * cannot exist here. Source: the CreateRouteEntry page.
 */
@VpcApi
final class CreateRouteEntry implements Command<CreateRouteEntry.Request> {

  private static final String PREFIX_LIST = "pl-";
  private static final String GATEWAY = "Gateway";

  record Request(
      String routeTableId,
      String destinationCidrBlock,
      @Nullable String nextHopId,
      @Nullable String nextHopType,
      List<NextHops.Shared> nextHopList,
      @Nullable String routeEntryName,
      @Nullable String description) {}

  private final NextHops nextHops;
  private final Catalog catalog;

  CreateRouteEntry(NextHops nextHops, Catalog catalog) {
    this.nextHops = nextHops;
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    RouteTable table =
        tx.find(RouteTable.TABLE, request.routeTableId())
            .orElseThrow(() -> tx.error("InvalidRouteTableId.NotFound"));
    if (table.status() != RouteTableStatus.Available) {
      throw tx.error("IncorrectStatus.RouteTableStatus");
    }
    if (table.associateType().equals(GATEWAY)) {
      throw tx.error("OperationDenied.GatewayRouteTableNotPermitted");
    }
    String destination = request.destinationCidrBlock();
    boolean ipv6 = isIpv6(destination, table, tx);
    List<RouteEntry.NextHop> hops =
        nextHops.of(request.nextHopId(), request.nextHopType(), request.nextHopList(), table, tx);
    if (RouteTables.entries(table, tx).stream()
        .anyMatch(entry -> entry.destinationCidrBlock().equals(destination))) {
      throw tx.error("InvalidCIDRBlock.Duplicate");
    }
    if (RouteTables.own(table, tx).size() >= catalog.quota("routeEntriesPerTable")) {
      throw tx.error("QuotaExceeded");
    }
    RouteEntry entry =
        new RouteEntry(
            tx.newId("rte", table.regionId()),
            table.regionId(),
            table.vpcId(),
            table.id(),
            RouteEntryStatus.Pending,
            RouteTable.CUSTOM,
            destination,
            ipv6 ? RouteTables.IPV6 : RouteTables.IPV4,
            Objects.requireNonNullElse(request.routeEntryName(), ""),
            Objects.requireNonNullElse(request.description(), ""),
            hops,
            tx.now());
    return Answer.of("RouteEntryId", tx.create(entry, "create").id());
  }

  /** Checks a destination; IPv4 and IPv6 have rules of their own. */
  private static boolean isIpv6(String destination, RouteTable table, Transaction tx) {
    if (destination.startsWith(PREFIX_LIST)) {
      throw tx.error("ResourceNotFound.PrefixList");
    }
    if (Cidr.isDestination(destination)) {
      if (Cidr.parse(RouteTables.SERVICES).contains(Cidr.parse(destination))) {
        throw tx.error("InvalidDestinationCidrBlock");
      }
      return false;
    }
    if (!Ipv6Range.isBlock(destination)) {
      throw tx.error("InvalidCidrBlock.Malformed");
    }
    if (!tx.findAnywhere(Vpc.TABLE, table.vpcId()).map(Vpc::enabledIpv6).orElse(false)) {
      throw tx.error("OperationDenied.VpcIpv6NotEnabled");
    }
    return true;
  }
}
