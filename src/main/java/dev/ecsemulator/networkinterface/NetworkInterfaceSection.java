package dev.ecsemulator.networkinterface;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Secondary network interfaces of a fixture; attached if an entry names an instance. */
@Component
final class NetworkInterfaceSection implements FixtureSection {

  private static final String PRIMARY = "primaryIpAddress";
  private static final String SECONDARY = "privateIpAddresses";

  @Override
  public String name() {
    return "networkInterfaces";
  }

  @Override
  public Set<String> after() {
    return Set.of("vSwitches", "securityGroups", "instances");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "vSwitchId",
        "instanceId",
        "networkInterfaceName",
        "description",
        "primaryIpAddress",
        "privateIpAddresses",
        "securityGroupIds",
        "deleteOnRelease",
        "queueNumber",
        "resourceGroupId",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    VSwitch vSwitch = vSwitch(entry, tx);
    NetworkInterface eni =
        NetworkInterface.blank(entry.text("id"), vSwitch, ips(entry, vSwitch, tx), tx.now())
            .instanceId(instanceId(entry, vSwitch, tx))
            .name(entry.text("networkInterfaceName", ""))
            .description(entry.text("description", ""))
            .securityGroupIds(entry.texts("securityGroupIds"))
            .deleteOnRelease(entry.flag("deleteOnRelease", false))
            .queueNumber(entry.optionalInteger("queueNumber"))
            .resourceGroupId(entry.text("resourceGroupId", ""))
            .tags(entry.tags())
            .build();
    tx.create(eni, eni.instanceId() == null ? "create" : "create-with-instance");
  }

  private static List<String> ips(FixtureNode entry, VSwitch vSwitch, Transaction tx) {
    String primary = entry.optionalText(PRIMARY);
    List<String> ips = new ArrayList<>(entry.texts(SECONDARY));
    if (primary != null) {
      ips.add(0, primary);
    }
    for (String ip : ips) {
      if (!vSwitch.offers(ip) || !PrivateAddresses.isFree(tx, vSwitch, ip)) {
        throw entry.refused(
            ip.equals(primary) ? PRIMARY : SECONDARY,
            "not a free address of " + vSwitch.cidrBlock());
      }
    }
    if (primary == null) {
      List<String> lowest = PrivateAddresses.take(tx, vSwitch, 1, ips);
      if (lowest.isEmpty()) {
        throw entry.refused("vSwitchId", "no address is free there");
      }
      ips.addAll(0, lowest);
    }
    return List.copyOf(ips);
  }

  private static @Nullable String instanceId(FixtureNode entry, VSwitch vSwitch, Transaction tx) {
    String id = entry.optionalText("instanceId");
    if (id != null
        && tx.find(Instance.TABLE, id)
            .filter(found -> found.zoneId().equals(vSwitch.zoneId()))
            .filter(found -> found.network().vpcId().equals(vSwitch.vpcId()))
            .isEmpty()) {
      throw entry.refused("instanceId", "there is no such instance in the vSwitch's zone and VPC");
    }
    return id;
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
