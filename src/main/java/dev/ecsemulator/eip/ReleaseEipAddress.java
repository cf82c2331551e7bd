package dev.ecsemulator.eip;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;

/** Gives an address back that is associated with nothing. */
@VpcApi
final class ReleaseEipAddress implements Command<ReleaseEipAddress.Request> {

  record Request(String allocationId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Eip eip =
        tx.find(Eip.TABLE, request.allocationId())
            .orElseThrow(() -> tx.error("InvalidAllocationId.NotFound"));
    if (eip.isPrePaid()) {
      throw tx.error("Forbidden.ChargeTypeIsPrepaid");
    }
    if (eip.deletionProtection()) {
      throw tx.error("InvalidOperation.DeletionProtection");
    }
    if (eip.status() != EipStatus.Available) {
      throw tx.error("IncorrectEipStatus");
    }
    PublicAddresses.giveBack(tx, eip.ipAddress());
    tx.remove(eip);
    return Answer.empty();
  }
}
