package dev.ecsemulator.nat;

import dev.ecsemulator.eip.Eip;
import dev.ecsemulator.repository.View;
import java.util.List;

/** What a NAT gateway has: its addresses and its entries. */
final class Entries {

  private final NatGateway gateway;
  private final View view;

  Entries(NatGateway gateway, View view) {
    this.gateway = gateway;
    this.view = view;
  }

  List<Eip> eips() {
    return view.selectIn(gateway.regionId(), Eip.TABLE).where("instance", gateway.id()).all();
  }

  List<SnatEntry> snat() {
    return view.selectIn(gateway.regionId(), SnatEntry.TABLE).where("gateway", gateway.id()).all();
  }

  List<ForwardEntry> forward() {
    return view.selectIn(gateway.regionId(), ForwardEntry.TABLE)
        .where("gateway", gateway.id())
        .all();
  }

  boolean isUsedBySnat(String ip) {
    return snat().stream().anyMatch(entry -> entry.snatIps().contains(ip));
  }

  boolean isUsedByForward(String ip) {
    return forward().stream().anyMatch(entry -> entry.externalIp().equals(ip));
  }

  /** As IpLists spells it. */
  String use(String ip) {
    boolean snat = isUsedBySnat(ip);
    if (isUsedByForward(ip)) {
      return snat ? "UsedByForwardSnatTable" : "UsedByForwardTable";
    }
    return snat ? "UsedBySnatTable" : "Idle";
  }
}
