package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteTable;
import dev.ecsemulator.vpc.RouteTableStatus;

/**
 * Deletes a custom route table that no vSwitch follows and that has no entries of its own. Source:
 * the DeleteRouteTable page.
 */
@VpcApi
final class DeleteRouteTable implements Command<DeleteRouteTable.Request> {

  record Request(String routeTableId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    RouteTable table =
        tx.find(RouteTable.TABLE, request.routeTableId())
            .orElseThrow(() -> tx.error("InvalidRouteTableId.NotFound"));
    if (table.isSystem()) {
      throw tx.error("IncorrectRouteTableType");
    }
    if (!RouteTables.own(table, tx).isEmpty()) {
      throw tx.error("IncorrectRouteTableStatus.RouteEntryExist");
    }
    if (table.status() != RouteTableStatus.Available
        || !RouteTables.vSwitches(table, tx).isEmpty()) {
      throw tx.error("IncorrectRouteTableStatus");
    }
    tx.remove(table);
    return Answer.empty();
  }
}
