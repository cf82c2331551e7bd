package dev.ecsemulator.eip;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes the bandwidth, the name or the description of an address. */
@VpcApi
final class ModifyEipAddressAttribute implements Command<ModifyEipAddressAttribute.Request> {

  /**
   * What can be changed; null stays as it is.
   *
   * @param bandwidth Mbit/s
   */
  record Request(
      String allocationId,
      @Nullable Integer bandwidth,
      @Nullable String name,
      @Nullable String description) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Eip eip =
        tx.find(Eip.TABLE, request.allocationId())
            .orElseThrow(() -> tx.error("InvalidAllocationId.NotFound"));
    if (!eip.lockReasons().isEmpty()) {
      throw tx.error("Forbidden.FinancialLocked");
    }
    if (eip.status() != EipStatus.Available && eip.status() != EipStatus.InUse) {
      throw tx.error("IncorrectEipStatus");
    }
    tx.put(
        eip.withBandwidth(bandwidth(request.bandwidth(), eip, tx))
            .withName(request.name() == null ? eip.name() : request.name())
            .withDescription(
                request.description() == null ? eip.description() : request.description()));
    return Answer.empty();
  }

  private static int bandwidth(@Nullable Integer asked, Eip eip, Transaction tx) {
    if (asked == null || asked == eip.bandwidth()) {
      return eip.bandwidth();
    }
    if (eip.isPrePaid()) {
      throw tx.error("Forbidden.ChargeTypeIsPrepaid");
    }
    if (!Bandwidths.fits(asked, eip.chargeType(), eip.internetChargeType())) {
      throw tx.invalid("Bandwidth");
    }
    return asked;
  }
}
