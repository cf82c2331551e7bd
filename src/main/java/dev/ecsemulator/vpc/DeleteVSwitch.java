package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;

/**
 * Deletes a vSwitch that nothing uses; a default one as any other. It is gone at once, where the
 * page shows it Pending for a moment. Source: the DeleteVSwitch page.
 */
@VpcApi
final class DeleteVSwitch implements Command<DeleteVSwitch.Request> {

  private static final String USED = "DependencyViolation";

  record Request(String vSwitchId) {}

  private final Dependents dependents;

  DeleteVSwitch(Dependents dependents) {
    this.dependents = dependents;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    VSwitch vSwitch =
        tx.find(VSwitch.TABLE, request.vSwitchId())
            .orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
    if (vSwitch.status() != VSwitchStatus.Available) {
      throw tx.error("IncorrectVSwitchStatus");
    }
    String user = dependents.first(vSwitch, tx).orElse(null);
    if (user != null) {
      String named = USED + "." + user;
      throw tx.error(tx.documents(named) ? named : USED);
    }
    if (!isOnSystemTable(vSwitch, tx)) {
      throw tx.error("DependencyViolation.RouteTable");
    }
    tx.remove(vSwitch);
    return Answer.empty();
  }

  private static boolean isOnSystemTable(VSwitch vSwitch, Transaction tx) {
    return tx.findAnywhere(RouteTable.TABLE, vSwitch.routeTableId())
        .map(RouteTable::isSystem)
        .orElse(true);
  }
}
