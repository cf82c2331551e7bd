package dev.ecsemulator.nat;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.eip.Eip;
import dev.ecsemulator.eip.EipHolder;
import dev.ecsemulator.eip.EipOrder;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * NAT gateways hold elastic IP addresses. One that entries use goes only by force, and the entries
 * with it. Source: the pages of AssociateEipAddress and UnassociateEipAddress.
 */
@Component
final class NatHolder implements EipHolder {

  private final Catalog catalog;

  NatHolder(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String instanceType() {
    return "Nat";
  }

  @Override
  public Eip.Association hold(Eip eip, EipOrder order, Transaction tx) {
    NatGateway gateway =
        tx.findAnywhere(NatGateway.TABLE, order.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanId.NotFound"));
    if (!gateway.regionId().equals(eip.regionId())) {
      throw tx.error("InvalidParameter.Mismatch");
    }
    if (!gateway.isPublic()) {
      throw tx.error("Forbidden.EipCanNotBindGatgw");
    }
    if (gateway.status() != NatGatewayStatus.Available) {
      throw tx.error("IncorrectStatus.NatGateway", "The status of the NAT gateway is incorrect.");
    }
    if (new Entries(gateway, tx).eips().size() >= catalog.quota("eipsPerNatGateway")) {
      throw tx.error("QuotaExceeded.NumberOfEip");
    }
    return new Eip.Association(gateway.id(), instanceType(), gateway.eipBindMode(), null, "");
  }

  @Override
  public void release(Eip.Association association, Eip eip, boolean force, Transaction tx) {
    NatGateway gateway = tx.findAnywhere(NatGateway.TABLE, association.to()).orElseThrow();
    Entries entries = new Entries(gateway, tx);
    String ip = eip.ipAddress();
    if (!force && entries.isUsedBySnat(ip)) {
      throw tx.error("InvalidIpStatus.HasBeenUsedBySnatTable");
    }
    if (!force && entries.isUsedByForward(ip)) {
      throw tx.error("InvalidIpStatus.HasBeenUsedByForwardEntry");
    }
    entries.forward().stream().filter(entry -> entry.externalIp().equals(ip)).forEach(tx::remove);
    entries.snat().stream()
        .filter(entry -> entry.snatIps().contains(ip))
        .forEach(entry -> withdraw(entry, ip, tx));
  }

  private static void withdraw(SnatEntry entry, String ip, Transaction tx) {
    List<String> left = entry.snatIps().stream().filter(each -> !each.equals(ip)).toList();
    if (left.isEmpty()) {
      tx.remove(entry);
    } else {
      tx.put(entry.withSnatIps(left));
    }
  }
}
