package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteEntry;

/**
 * Deletes a gateway that holds no address and has no entry, or by force with its entries; its
 * addresses are then free. Source: the DeleteNatGateway page.
 */
@VpcApi
final class DeleteNatGateway implements Command<DeleteNatGateway.Request> {

  record Request(String natGatewayId, boolean force) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatGateway gateway =
        tx.find(NatGateway.TABLE, request.natGatewayId())
            .orElseThrow(() -> tx.error("InvalidNatGatewayId.NotFound"));
    if (gateway.deletionProtection()) {
      throw tx.error("InvalidOperation.DeletionProtection");
    }
    if (isNextHop(gateway, tx)) {
      throw tx.error("DependencyViolation.RouterEntry", "NatGateway", "RouterEntry");
    }
    Entries entries = new Entries(gateway, tx);
    if (request.force()) {
      entries.snat().forEach(tx::remove);
      entries.forward().forEach(tx::remove);
      entries.eips().forEach(eip -> eip.free(tx));
    } else {
      refuseUsed(entries, tx);
    }
    if (tx.fire(gateway, "delete").isEmpty()) {
      throw tx.error("IncorrectStatus.NatGateway");
    }
    return Answer.empty();
  }

  /** Routes are nobody's but the caller's, so that they do not go by force either. */
  private static boolean isNextHop(NatGateway gateway, Transaction tx) {
    return tx.selectIn(gateway.regionId(), RouteEntry.TABLE).where("next-hop", gateway.id()).count()
        > 0;
  }

  private static void refuseUsed(Entries entries, Transaction tx) {
    if (!entries.eips().isEmpty()) {
      throw tx.error("DependencyViolation.EIPS");
    }
    if (!entries.snat().isEmpty()) {
      throw tx.error("DependencyViolation.SnatEntry", "NatGateway", "SnatEntry");
    }
    if (!entries.forward().isEmpty()) {
      throw tx.error("DependencyViolation.ForwardEntry", "NatGateway", "ForwardEntry");
    }
  }
}
