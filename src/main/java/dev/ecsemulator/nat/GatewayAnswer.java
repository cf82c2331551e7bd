package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.eip.EipStatus;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.util.List;

/**
 * A gateway as DescribeNatGateways lists it and GetNatGatewayAttribute describes it. Unset texts
 * are empty, as recorded answers have them.
 */
final class GatewayAnswer {

  /** Mbit/s. Source: both pages. */
  private static final int MOST_BANDWIDTH = 5120;

  private static final String LCU = "PayByLcu";
  private static final String POST_PAID = "PostPaid";

  private GatewayAnswer() {}

  static Answer listed(NatGateway gateway, View view) {
    return common(gateway)
        .with("AutoPay", false)
        .with("Spec", gateway.spec())
        .with("InternetChargeType", LCU)
        .with("InstanceChargeType", POST_PAID)
        .with("DeletionProtection", gateway.deletionProtection())
        .with("SecurityProtectionEnabled", false)
        .with("IcmpReplyEnabled", gateway.icmpReplyEnabled())
        .with("EipBindMode", gateway.eipBindMode())
        .with("EnableSessionLog", "false")
        .with("IpLists", addresses(gateway, view))
        .with("ForwardTableIds", List.of(gateway.forwardTableId()))
        .with("SnatTableIds", List.of(gateway.snatTableId()))
        .with("NatGatewayPrivateInfo", place(gateway).with("EniType", mode(gateway)))
        .with("Tags", Tag.answers(gateway.tags()));
  }

  static Answer described(NatGateway gateway, View view) {
    Entries entries = new Entries(gateway, view);
    return common(gateway)
        .with("EnableSessionLog", false)
        .with(
            "ForwardTable",
            Answer.of("ForwardTableId", gateway.forwardTableId())
                .with("ForwardEntryCount", entries.forward().size()))
        .with(
            "SnatTable",
            Answer.of("SnatTableId", gateway.snatTableId())
                .with("SnatEntryCount", entries.snat().size()))
        .with(
            "BillingConfig",
            Answer.of("InternetChargeType", LCU)
                .with("InstanceChargeType", POST_PAID)
                .with("AutoPay", "false")
                .with("Spec", gateway.spec()))
        .with("PrivateInfo", place(gateway))
        .with("DeletionProtectionInfo", Answer.of("Enabled", gateway.deletionProtection()))
        .with("IpList", addresses(gateway, view));
  }

  private static Answer common(NatGateway gateway) {
    return Answer.of("NatGatewayId", gateway.id())
        .with("RegionId", gateway.regionId())
        .with("Status", gateway.status().name())
        .with("VpcId", gateway.vpcId())
        .with("Name", gateway.name())
        .with("Description", gateway.description())
        .with("NatType", "Enhanced")
        .with("NetworkType", gateway.networkType())
        .with("CreationTime", WireTime.second(gateway.createdAt()))
        .with("ExpiredTime", "")
        .with("BusinessStatus", "Normal")
        .with("EcsMetricEnabled", false)
        .with("PrivateLinkEnabled", gateway.privateLinkEnabled())
        .with("ResourceGroupId", gateway.resourceGroupId());
  }

  private static Answer place(NatGateway gateway) {
    return Answer.of("VswitchId", gateway.vSwitchId())
        .with("EniInstanceId", gateway.networkInterfaceId())
        .with("PrivateIpAddress", gateway.privateIp())
        .with("IzNo", gateway.zoneId())
        .with("MaxBandwidth", MOST_BANDWIDTH);
  }

  /** How addresses are bound to the interface: directly, or not. */
  private static String mode(NatGateway gateway) {
    return gateway.eipBindMode().equals("NAT") ? "Indirect" : "";
  }

  private static List<Answer> addresses(NatGateway gateway, View view) {
    Entries entries = new Entries(gateway, view);
    return entries.eips().stream()
        .filter(eip -> eip.status() != EipStatus.Associating)
        .map(
            eip ->
                Answer.of("AllocationId", eip.id())
                    .with("IpAddress", eip.ipAddress())
                    .with("UsingStatus", entries.use(eip.ipAddress())))
        .toList();
  }
}
