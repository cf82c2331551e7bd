package dev.ecsemulator.networkinterface;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Secondary network interfaces of a fixture, attached to nothing. */
@Component
final class NetworkInterfaceSection implements FixtureSection {

  @Override
  public String name() {
    return "networkInterfaces";
  }

  @Override
  public Set<String> after() {
    return Set.of("vSwitches", "securityGroups");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "vSwitchId",
        "networkInterfaceName",
        "description",
        "primaryIpAddress",
        "securityGroupIds",
        "deleteOnRelease",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    VSwitch vSwitch = vSwitch(entry, tx);
    String ip = entry.optionalText("primaryIpAddress");
    if (ip != null && !(vSwitch.offers(ip) && PrivateAddresses.isFree(tx, vSwitch, ip))) {
      throw entry.refused("primaryIpAddress", "not a free address of " + vSwitch.cidrBlock());
    }
    List<String> ips = ip == null ? PrivateAddresses.take(tx, vSwitch, 1) : List.of(ip);
    if (ips.isEmpty()) {
      throw entry.refused("vSwitchId", "no address is free there");
    }
    tx.put(
        new NetworkInterface(
            entry.text("id"),
            vSwitch.regionId(),
            vSwitch.zoneId(),
            vSwitch.vpcId(),
            vSwitch.id(),
            "Secondary",
            entry.text("networkInterfaceName", ""),
            entry.text("description", ""),
            ips,
            List.of(),
            NetworkInterface.macAddress(vSwitch.vpcId(), ips.get(0)),
            entry.texts("securityGroupIds"),
            null,
            entry.flag("deleteOnRelease", false),
            tx.now(),
            entry.tags()));
  }

  private static VSwitch vSwitch(FixtureNode entry, Transaction tx) {
    String id = entry.optionalText("vSwitchId");
    return (id == null
            ? tx.select(VSwitch.TABLE).filter(VSwitch::isDefault).oldest(any -> true).stream()
                .findFirst()
            : tx.find(VSwitch.TABLE, id))
        .orElseThrow(() -> entry.refused("vSwitchId", "there is no such vSwitch in this region"));
  }
}
