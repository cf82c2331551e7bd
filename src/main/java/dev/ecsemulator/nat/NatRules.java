package dev.ecsemulator.nat;

import dev.ecsemulator.eip.Eip;
import dev.ecsemulator.eip.EipStatus;
import dev.ecsemulator.repository.Transaction;

/** What operations on entries ask before they change something. */
final class NatRules {

  private final Transaction tx;

  NatRules(Transaction tx) {
    this.tx = tx;
  }

  NatGateway bySnatTable(String id) {
    return tx.selectIn(tx.requiredRegionId(), NatGateway.TABLE)
        .where("snat-table", id)
        .first()
        .orElseThrow(() -> tx.error("InvalidSnatTableId.NotFound"));
  }

  NatGateway byForwardTable(String id) {
    return tx.selectIn(tx.requiredRegionId(), NatGateway.TABLE)
        .where("forward-table", id)
        .first()
        .orElseThrow(() -> tx.error("InvalidForwardTableId.NotFound"));
  }

  void requireAvailable(NatGateway gateway) {
    if (gateway.status() != NatGatewayStatus.Available) {
      throw tx.error("IncorrectStatus.NATGW");
    }
  }

  /**
   * Refuses an address that the gateway does not translate to: an elastic IP address of it that is
   * in use, or its own address inside a VPC.
   *
   * @param unknown the operation's code for an address that is nowhere
   * @param elsewhere the operation's code for one that is not at the gateway
   */
  void requireAt(NatGateway gateway, String ip, String unknown, String elsewhere) {
    if (!gateway.isPublic()) {
      if (!gateway.privateIp().equals(ip)) {
        throw tx.error("ResourceNotFound.NatIp", "NatIp");
      }
      return;
    }
    Eip eip =
        tx.selectIn(gateway.regionId(), Eip.TABLE)
            .where("ip", ip)
            .first()
            .orElseThrow(() -> tx.error(unknown));
    Eip.Association association = eip.association();
    if (association == null || !association.to().equals(gateway.id())) {
      throw tx.error(elsewhere);
    }
    if (eip.status() != EipStatus.InUse) {
      throw tx.error("OperationUnsupported.EipInBinding");
    }
  }
}
