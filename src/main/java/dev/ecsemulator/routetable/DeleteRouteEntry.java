package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteEntry;
import dev.ecsemulator.vpc.RouteEntry.NextHop;
import dev.ecsemulator.vpc.RouteEntryStatus;
import dev.ecsemulator.vpc.RouteTable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a route entry: by its id, or by its table, destination and next hop. Source: the
 * DeleteRouteEntry page.
 */
@VpcApi
final class DeleteRouteEntry implements Command<DeleteRouteEntry.Request> {

  record Request(
      @Nullable String routeTableId,
      @Nullable String routeEntryId,
      @Nullable String destinationCidrBlock,
      @Nullable String nextHopId,
      List<Hop> nextHopList) {}

  /** One of several next hops of the entry. */
  record Hop(@Nullable String nextHopId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    RouteEntry entry =
        request.routeEntryId() == null ? byDestination(request, tx) : byId(request, tx);
    if (!entry.type().equals(RouteTable.CUSTOM)) {
      throw tx.error("OperationDenied");
    }
    if (entry.status() != RouteEntryStatus.Available) {
      throw tx.error("IncorrectRouteEntryStatus");
    }
    tx.remove(entry);
    return Answer.empty();
  }

  private static RouteEntry byId(Request request, Transaction tx) {
    if (request.destinationCidrBlock() != null) {
      throw tx.error("ParamExclusive.RouteEntryIdAndRouteTableIdOrDestCidrBlock");
    }
    String id = Objects.requireNonNull(request.routeEntryId());
    return tx.find(RouteEntry.TABLE, id)
        .or(
            () ->
                tx.select(RouteTable.TABLE).all().stream()
                    .flatMap(table -> RouteTables.entries(table, tx).stream())
                    .filter(entry -> entry.id().equals(id))
                    .findFirst())
        .orElseThrow(() -> tx.error("InvalidRouteEntryId.NotFound"));
  }

  private static RouteEntry byDestination(Request request, Transaction tx) {
    String tableId = request.routeTableId();
    String destination = request.destinationCidrBlock();
    if (tableId == null || destination == null) {
      throw tx.error("MissingParameter");
    }
    Set<String> hops =
        request.nextHopList().stream()
            .map(Hop::nextHopId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    if (request.nextHopId() != null && !hops.isEmpty()) {
      throw tx.error("ParamExclusive.NextHopIdAndList");
    }
    if (request.nextHopId() != null) {
      hops.add(request.nextHopId());
    }
    RouteTable table =
        tx.find(RouteTable.TABLE, tableId)
            .orElseThrow(() -> tx.error("InvalidRouteTableId.NotFound"));
    RouteEntry entry =
        RouteTables.entries(table, tx).stream()
            .filter(each -> each.destinationCidrBlock().equals(destination))
            .findFirst()
            .orElseThrow(() -> tx.error("InvalidRouteEntry.NotFound"));
    boolean custom = entry.type().equals(RouteTable.CUSTOM);
    if (custom && hops.isEmpty()) {
      throw tx.error("InvalidNextHop");
    }
    Set<String> actual = entry.nextHops().stream().map(NextHop::id).collect(Collectors.toSet());
    if (custom && !actual.equals(hops)) {
      throw tx.error("InvalidRouteEntry.NotFound");
    }
    return entry;
  }
}
