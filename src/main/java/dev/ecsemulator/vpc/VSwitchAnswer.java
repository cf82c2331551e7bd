package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A vSwitch as all descriptions show it. Network ACLs and shared vSwitches are not emulated: their
 * fields are empty.
 */
@Component
final class VSwitchAnswer {

  private final List<AddressUse> uses;

  VSwitchAnswer(List<AddressUse> uses) {
    this.uses = List.copyOf(uses);
  }

  Answer of(VSwitch vSwitch, View view) {
    return Answer.of("VSwitchId", vSwitch.id())
        .with("VpcId", vSwitch.vpcId())
        .with("Status", vSwitch.status().name())
        .with("VSwitchName", vSwitch.name())
        .with("Description", vSwitch.description())
        .with("CidrBlock", vSwitch.cidrBlock())
        .with("EnabledIpv6", vSwitch.ipv6CidrBlock() != null)
        .with(
            "Ipv6CidrBlock",
            vSwitch.ipv6CidrBlock() == null ? "" : vSwitch.ipv6CidrBlock().toString())
        .with("ZoneId", vSwitch.zoneId())
        .with("IsDefault", vSwitch.isDefault())
        .with("AvailableIpAddressCount", free(vSwitch, view))
        .with("RouteTable", routeTable(vSwitch, view))
        .with("CreationTime", WireTime.second(vSwitch.createdAt()))
        .with("ResourceGroupId", vSwitch.resourceGroupId())
        .with("OwnerId", Long.parseLong(view.account()))
        .with("NetworkAclId", "")
        .with("ShareType", "")
        .with("Tags", Tag.plainAnswers(vSwitch.tags()));
  }

  private long free(VSwitch vSwitch, View view) {
    long taken = uses.stream().mapToLong(use -> use.addressesOf(vSwitch, view)).sum();
    return vSwitch.endPlace() - VSwitch.FIRST_PLACE - taken;
  }

  private static Answer routeTable(VSwitch vSwitch, View view) {
    return Answer.of("RouteTableId", vSwitch.routeTableId())
        .with(
            "RouteTableType",
            view.findAnywhere(RouteTable.TABLE, vSwitch.routeTableId())
                .map(RouteTable::type)
                .orElse(""));
  }
}
