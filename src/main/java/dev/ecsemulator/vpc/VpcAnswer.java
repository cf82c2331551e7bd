package dev.ecsemulator.vpc;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;

/** A VPC as all descriptions show it. DHCP options sets are not emulated: no VPC has one. */
final class VpcAnswer {

  private VpcAnswer() {}

  static Answer of(Vpc vpc, View view) {
    return Answer.of("VpcId", vpc.id())
        .with("RegionId", vpc.regionId())
        .with("Status", vpc.status().name())
        .with("VpcName", vpc.name())
        .with("Description", vpc.description())
        .with("CidrBlock", vpc.cidrBlock())
        .with("SecondaryCidrBlocks", vpc.secondaryCidrBlocks())
        .with("UserCidrs", vpc.userCidrs())
        .with("EnabledIpv6", vpc.enabledIpv6())
        .with(
            "Ipv6CidrBlock",
            vpc.enabledIpv6() ? vpc.ipv6CidrBlocks().get(0).cidrBlock().toString() : "")
        .with(
            "Ipv6CidrBlocks",
            vpc.ipv6CidrBlocks().stream()
                .map(
                    block ->
                        Answer.of("Ipv6CidrBlock", block.cidrBlock().toString())
                            .with("Ipv6Isp", block.isp()))
                .toList())
        .with("IsDefault", vpc.isDefault())
        .with("VRouterId", vpc.vRouterId())
        .with(
            "VSwitchIds",
            view.selectIn(vpc.regionId(), VSwitch.TABLE).where("vpc", vpc.id()).all().stream()
                .map(VSwitch::id)
                .toList())
        .with("CreationTime", WireTime.second(vpc.createdAt()))
        .with("ResourceGroupId", vpc.resourceGroupId())
        .with("OwnerId", Long.parseLong(view.account()))
        .with("DhcpOptionsSetId", "")
        .with("DhcpOptionsSetStatus", "")
        .with("DnsHostnameStatus", vpc.dnsHostname() ? "ENABLED" : "DISABLED")
        .with("Tags", Tag.plainAnswers(vpc.tags()));
  }
}
