package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.ElasticAddress;
import dev.ecsemulator.networkinterface.ElasticAddresses;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.repository.View;
import java.util.ArrayList;
import java.util.List;

/** Where an instance is reachable, as listings and DescribeInstanceAttribute show it. */
final class NetworkAnswer {

  private NetworkAnswer() {}

  /** Adds the fields that both operations share. */
  static Answer addTo(
      Answer answer, Instance instance, ElasticAddresses elasticAddresses, View view) {
    Instance.Network network = instance.network();
    boolean classic = instance.isClassic();
    return answer
        .with("InstanceNetworkType", network.type())
        .with("InternetChargeType", network.internetChargeType())
        .with("InternetMaxBandwidthIn", network.internetMaxBandwidthIn())
        .with("InternetMaxBandwidthOut", network.internetMaxBandwidthOut())
        .with("SecurityGroupIds", network.securityGroupIds())
        .with("PublicIpAddress", oneOrNone(network.publicIp()))
        .with("InnerIpAddress", oneOrNone(classic ? network.privateIp() : ""))
        .with(
            "VpcAttributes",
            Answer.of("VpcId", network.vpcId())
                .with("VSwitchId", network.vSwitchId())
                .with("NatIpAddress", "")
                .with("PrivateIpAddress", oneOrNone(classic ? "" : network.privateIp())))
        .with("EipAddress", eip(instance, elasticAddresses, view));
  }

  /** The instance's elastic IP address; of none the texts are empty (refinements, row 4). */
  private static Answer eip(Instance instance, ElasticAddresses elasticAddresses, View view) {
    Instance.Network network = instance.network();
    ElasticAddress eip =
        elasticAddresses
            .at(instance.regionId(), network.primaryInterfaceId(), network.privateIp(), view)
            .orElse(null);
    return eip == null
        ? Answer.of("AllocationId", "").with("IpAddress", "").with("InternetChargeType", "")
        : Answer.of("AllocationId", eip.allocationId())
            .with("IpAddress", eip.ipAddress())
            .with("Bandwidth", eip.bandwidth())
            .with("InternetChargeType", eip.internetChargeType());
  }

  /**
   * The instance's network interfaces, the primary one first.
   *
   * @param secondaryAddresses whether a primary interface lists its secondary addresses
   */
  static List<Answer> interfaces(Instance instance, View view, boolean secondaryAddresses) {
    List<Answer> answers = new ArrayList<>();
    for (NetworkInterface each : of(instance, view)) {
      boolean primary = each.isPrimary();
      Answer answer = of(each, secondaryAddresses || !primary);
      answers.add(primary ? 0 : answers.size(), answer);
    }
    return answers;
  }

  /** The interfaces that an instance has. */
  static List<NetworkInterface> of(Instance instance, View view) {
    return view.selectIn(instance.regionId(), NetworkInterface.TABLE)
        .where("instance", instance.id())
        .filter(NetworkInterface::isAttached)
        .all();
  }

  private static Answer of(NetworkInterface each, boolean allAddresses) {
    List<String> ips = each.privateIps();
    List<Answer> addresses = new ArrayList<>();
    for (String ip : allAddresses ? ips : ips.subList(0, Math.min(1, ips.size()))) {
      addresses.add(Answer.of("PrivateIpAddress", ip).with("Primary", ip.equals(ips.get(0))));
    }
    return Answer.of("NetworkInterfaceId", each.id())
        .with("Type", each.type())
        .with("MacAddress", each.macAddress())
        .with("PrimaryIpAddress", ips.isEmpty() ? "" : ips.get(0))
        .with("PrivateIpSets", addresses)
        .with(
            "Ipv6Sets",
            each.ipv6Addresses().stream().map(ip -> Answer.of("Ipv6Address", ip)).toList())
        .without("Ipv4PrefixSets")
        .without("Ipv6PrefixSets");
  }

  private static List<String> oneOrNone(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
