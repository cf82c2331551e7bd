package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;

/**
 * Deletes a VPC in which nothing is left but its virtual router and its System route table; the
 * default VPC as any other. Source: the DeleteVpc page; the code for custom route entries is the
 * recorded one (behaviour, refinements, row 21).
 */
@VpcApi
final class DeleteVpc implements Command<DeleteVpc.Request> {

  record Request(String vpcId) {}

  private final Dependents dependents;

  DeleteVpc(Dependents dependents) {
    this.dependents = dependents;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Vpc vpc =
        tx.find(Vpc.TABLE, request.vpcId()).orElseThrow(() -> tx.error("InvalidVpcId.NotFound"));
    if (vpc.status() != VpcStatus.Available) {
      throw tx.error("IncorrectVpcStatus");
    }
    if (tx.select(VSwitch.TABLE).where("vpc", vpc.id()).count() > 0) {
      throw tx.error("DependencyViolation.VSwitch");
    }
    String other = dependents.first(vpc, tx).orElse(null);
    if (other != null) {
      String code = "DependencyViolation." + other;
      throw tx.error(code);
    }
    if (tx.select(RouteTable.TABLE).where("vpc", vpc.id()).filter(each -> !each.isSystem()).count()
        > 0) {
      throw tx.error("DependencyViolation.RouteTable");
    }
    if (tx.select(RouteEntry.TABLE).where("vpc", vpc.id()).count() > 0) {
      throw tx.error("Forbbiden");
    }
    tx.find(RouteTable.TABLE, vpc.systemRouteTableId()).ifPresent(tx::remove);
    tx.remove(vpc);
    return Answer.empty();
  }
}
