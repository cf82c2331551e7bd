package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.eip.Eip;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;

/**
 * Protects an elastic IP address or a NAT gateway from being released, or ends that. To ask for
 * what is already so is refused.
 */
@VpcApi
final class DeletionProtection implements Command<DeletionProtection.Request> {

  /**
   * What is asked for.
   *
   * @param type EIP or NATGW; bandwidth plans do not exist here
   */
  record Request(String instanceId, boolean protectionEnable, String type) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    boolean wanted = request.protectionEnable();
    switch (request.type()) {
      case "EIP" -> {
        Eip eip =
            tx.find(Eip.TABLE, request.instanceId())
                .orElseThrow(() -> tx.error("InvalidAllocationId.NotFound"));
        if (eip.isPrePaid()) {
          throw tx.error("DeletionProtection.PrePaidNotSupport");
        }
        refuseUnchanged(eip.deletionProtection(), wanted, tx);
        tx.put(eip.withDeletionProtection(wanted));
      }
      case "NATGW" -> {
        NatGateway gateway =
            tx.find(NatGateway.TABLE, request.instanceId())
                .orElseThrow(() -> tx.error("DeletionProtection.ResourceNotExist"));
        refuseUnchanged(gateway.deletionProtection(), wanted, tx);
        tx.put(gateway.withDeletionProtection(wanted));
      }
      default -> throw tx.error("DeletionProtection.ResourceNotExist");
    }
    return Answer.empty();
  }

  private static void refuseUnchanged(boolean before, boolean wanted, Transaction tx) {
    if (before == wanted) {
      throw tx.error(wanted ? "DeletionProtection.AlreadyEnabled" : "DeletionProtection.NotExist");
    }
  }
}
