package dev.ecsemulator.nat;

import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import java.util.List;
import java.util.Optional;

/** Makes gateways, for the operation and for fixtures. */
final class NewGateway {

  private NewGateway() {}

  /**
   * A gateway in a vSwitch with what new ones have, and its network interface, which the service
   * attaches to the gateway. Empty if the vSwitch has no free address.
   */
  static Optional<NatGatewayBuilder> in(VSwitch vSwitch, String id, Transaction tx) {
    List<String> ips = PrivateAddresses.take(tx, vSwitch, 1);
    if (ips.isEmpty()) {
      return Optional.empty();
    }
    NetworkInterface eni =
        tx.create(
            NetworkInterface.blank(tx.newId("eni"), vSwitch, ips, tx.now())
                .instanceId(id)
                .serviceManaged(true)
                .build(),
            "create-with-instance");
    return Optional.of(
        NatGatewayBuilder.builder()
            .id(id)
            .regionId(vSwitch.regionId())
            .status(NatGatewayStatus.Available)
            .vpcId(vSwitch.vpcId())
            .vSwitchId(vSwitch.id())
            .zoneId(vSwitch.zoneId())
            .networkInterfaceId(eni.id())
            .privateIp(ips.get(0))
            .name("")
            .description("")
            .networkType("internet")
            .spec("")
            .eipBindMode("MULTI_BINDED")
            .icmpReplyEnabled(true)
            .snatTableId(tx.newId("stb"))
            .forwardTableId(tx.newId("ftb"))
            .createdAt(tx.now())
            .tags(List.of()));
  }
}
