package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteTable;
import dev.ecsemulator.vpc.RouteTableStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes a route table, be it System or Custom. Source: the ModifyRouteTableAttributes page. */
@VpcApi
final class ModifyRouteTableAttributes implements Command<ModifyRouteTableAttributes.Request> {

  record Request(
      String routeTableId,
      @Nullable String routeTableName,
      @Nullable String description,
      @Nullable Boolean routePropagationEnable) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    RouteTable table =
        tx.find(RouteTable.TABLE, request.routeTableId())
            .orElseThrow(() -> tx.error("Abs.InvalidRouteTableId.NotExist"));
    if (table.status() != RouteTableStatus.Available) {
      throw tx.error("IncorrectStatus.RouteTable");
    }
    tx.put(
        table
            .withName(Objects.requireNonNullElse(request.routeTableName(), table.name()))
            .withDescription(Objects.requireNonNullElse(request.description(), table.description()))
            .withRoutePropagation(
                Objects.requireNonNullElse(
                    request.routePropagationEnable(), table.routePropagation())));
    return Answer.empty();
  }
}
