package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteTable;
import dev.ecsemulator.vpc.RouteTableStatus;
import dev.ecsemulator.vpc.VSwitch;
import dev.ecsemulator.vpc.Vpc;

/**
 * Makes a vSwitch follow a custom route table in place of its VPC's System table. Source: the
 * AssociateRouteTable page.
 */
@VpcApi
final class AssociateRouteTable implements Command<AssociateRouteTable.Request> {

  private static final String GATEWAY = "Gateway";

  record Request(String routeTableId, String vSwitchId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    RouteTable table =
        tx.find(RouteTable.TABLE, request.routeTableId())
            .orElseThrow(() -> tx.error("InvalidRouteTableId.NotFound"));
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, request.vSwitchId())
            .orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
    if (!table.vpcId().equals(vSwitch.vpcId())) {
      throw tx.error("Forbidden.NotInSameVpc");
    }
    if (table.isSystem()) {
      throw tx.error("OperationDenied.SwitchToSystemRouteTable");
    }
    if (table.associateType().equals(GATEWAY)) {
      throw tx.error("OperationDenied.AssociateGatewayRouteTable");
    }
    if (table.status() != RouteTableStatus.Available) {
      throw tx.error("IncorrectStatus.RouteTable");
    }
    if (vSwitch.routeTableId().equals(table.id())) {
      throw tx.error("ResourceAlreadyAssociated.RouteTable");
    }
    Vpc vpc = tx.findAnywhere(Vpc.TABLE, vSwitch.vpcId()).orElseThrow();
    if (!vSwitch.routeTableId().equals(vpc.systemRouteTableId())) {
      throw tx.error("Forbidden.VSwitchAlreadyAssociatedRouteTable");
    }
    if (tx.fire(vSwitch.withRouteTableId(table.id()), "associate").isEmpty()) {
      throw tx.error("IncorrectVSwitchStatus");
    }
    return Answer.empty();
  }
}
