package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteTable;
import dev.ecsemulator.vpc.VSwitch;
import dev.ecsemulator.vpc.Vpc;

/**
 * Makes a vSwitch follow its VPC's System route table again. Source: the UnassociateRouteTable
 * page.
 */
@VpcApi
final class UnassociateRouteTable implements Command<UnassociateRouteTable.Request> {

  record Request(String routeTableId, String vSwitchId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    RouteTable table =
        tx.find(RouteTable.TABLE, request.routeTableId())
            .orElseThrow(() -> tx.error("InvalidRouteTableId.NotFound"));
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, request.vSwitchId())
            .orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
    if (table.isSystem()) {
      throw tx.error("OperationUnsupported.SystemRouteTable");
    }
    if (!vSwitch.routeTableId().equals(table.id())) {
      throw tx.error("InvalidBindingStatus.RouteTable");
    }
    Vpc vpc = tx.findAnywhere(Vpc.TABLE, vSwitch.vpcId()).orElseThrow();
    if (tx.fire(vSwitch.withRouteTableId(vpc.systemRouteTableId()), "associate").isEmpty()) {
      throw tx.error("IncorrectVSwitchStatus");
    }
    return Answer.empty();
  }
}
