package dev.ecsemulator.eip;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Associates an address with an instance, a secondary network interface or a NAT gateway. */
@VpcApi
final class AssociateEipAddress implements Command<AssociateEipAddress.Request> {

  record Request(
      String allocationId,
      String instanceId,
      @Nullable String instanceType,
      @Nullable String privateIpAddress,
      @Nullable String mode) {}

  private final EipHolders holders;

  AssociateEipAddress(EipHolders holders) {
    this.holders = holders;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Eip eip =
        tx.find(Eip.TABLE, request.allocationId())
            .orElseThrow(() -> tx.error("InvalidAllocationId.NotFound"));
    if (!eip.lockReasons().isEmpty()) {
      throw tx.error("Forbidden.FinancialLocked");
    }
    if (eip.status() != EipStatus.Available) {
      throw tx.error("IncorrectEipStatus");
    }
    EipHolder holder =
        holders
            .find(request.instanceType())
            .orElseThrow(() -> tx.error("InvalidInstanId.NotFound"));
    Eip.Association association =
        holder.hold(
            eip,
            new EipOrder(request.instanceId(), request.privateIpAddress(), request.mode()),
            tx);
    Eip bound = tx.fire(eip.withAssociation(association), "associate").orElseThrow();
    tx.note(bound, "It is being associated with " + association.to() + ".");
    return Answer.empty();
  }
}
