package dev.ecsemulator.eip;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Ends the association of an address. */
@VpcApi
final class UnassociateEipAddress implements Command<UnassociateEipAddress.Request> {

  /**
   * What can be asked for.
   *
   * @param instanceId null, as the two that follow: whatever it is associated with
   * @param force whether entries of a NAT gateway that use the address may go with it
   */
  record Request(
      String allocationId,
      @Nullable String instanceId,
      @Nullable String instanceType,
      @Nullable String privateIpAddress,
      boolean force) {

    boolean fits(Eip.Association association) {
      return (instanceId == null || instanceId.equals(association.to()))
          && (instanceType == null
              || EipHolders.kind(instanceType).equals(association.instanceType()))
          && (privateIpAddress == null || privateIpAddress.equals(association.privateIpAddress()));
    }
  }

  private final EipHolders holders;

  UnassociateEipAddress(EipHolders holders) {
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
    Eip.Association association = eip.association();
    if (association == null || eip.status() != EipStatus.InUse) {
      throw tx.error("IncorrectEipStatus");
    }
    if (!request.fits(association)) {
      throw tx.error("InvalidBindInstance.NotFound");
    }
    holders
        .find(association.instanceType())
        .orElseThrow()
        .release(association, eip, request.force(), tx);
    Eip leaving = tx.fire(eip, "unassociate").orElseThrow();
    tx.note(leaving, "Its association with " + association.to() + " is being ended.");
    return Answer.empty();
  }
}
