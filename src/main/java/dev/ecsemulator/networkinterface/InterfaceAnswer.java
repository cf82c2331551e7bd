package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/**
 * A network interface as the operations show it. Tags are missing if there are none (behaviour,
 * refinements, row 3); what no elastic IP address is associated with has an empty object.
 */
final class InterfaceAnswer {

  private static final String STANDARD = "Standard";

  private final ElasticAddresses elastic;
  private final View view;

  /** Answers from a view, with the elastic IP addresses that are in effect. */
  InterfaceAnswer(ElasticAddresses elastic, View view) {
    this.elastic = elastic;
    this.view = view;
  }

  /** As CreateNetworkInterface answers. */
  static Answer created(NetworkInterface eni, View view) {
    return common(eni, view)
        .with("PrivateIpSets", eni.privateIps().stream().map(ip -> address(eni, ip)).toList());
  }

  /** As listings show it. */
  Answer of(NetworkInterface eni) {
    String instanceId = eni.instanceId();
    return common(eni, view)
        .with("CreationTime", WireTime.second(eni.createdAt()))
        .with("InstanceId", instanceId == null ? "" : instanceId)
        .with("NetworkInterfaceTrafficMode", STANDARD)
        .with("DeleteOnRelease", eni.deleteOnRelease())
        .with("QueueNumber", queues(eni, view))
        .with(
            "PrivateIpSets",
            eni.privateIps().stream()
                .map(ip -> address(eni, ip).with("AssociatedPublicIp", publicIp(eni, ip)))
                .toList())
        .with("AssociatedPublicIp", publicIp(eni, eni.primaryIp()))
        .with("Attachment", Answer.empty());
  }

  private static Answer common(NetworkInterface eni, View view) {
    return Answer.of("NetworkInterfaceId", eni.id())
        .with("Status", eni.status())
        .with("Type", eni.type())
        .with("VpcId", eni.vpcId())
        .with("VSwitchId", eni.vSwitchId())
        .with("ZoneId", eni.zoneId())
        .with("NetworkInterfaceName", eni.name())
        .with("Description", eni.description())
        .with("MacAddress", eni.macAddress())
        .with("OwnerId", view.account())
        .with("ServiceManaged", eni.serviceManaged())
        .with("ResourceGroupId", eni.resourceGroupId())
        .with("PrivateIpAddress", eni.primaryIp())
        .with("SecurityGroupIds", eni.securityGroupIds())
        .with(
            "Ipv6Sets",
            eni.ipv6Addresses().stream().map(ip -> Answer.of("Ipv6Address", ip)).toList())
        .with("Tags", eni.tags().isEmpty() ? null : Tag.answers(eni.tags()));
  }

  private static Answer address(NetworkInterface eni, String ip) {
    return Answer.of("PrivateIpAddress", ip).with("Primary", ip.equals(eni.primaryIp()));
  }

  private Answer publicIp(NetworkInterface eni, String ip) {
    return elastic
        .at(eni.regionId(), eni.id(), ip, view)
        .map(
            eip ->
                Answer.of("PublicIpAddress", eip.ipAddress())
                    .with("AllocationId", eip.allocationId()))
        .orElse(Answer.empty());
  }

  /** What was asked for, or what the instance's type has; nothing where neither is known. */
  private static @Nullable Integer queues(NetworkInterface eni, View view) {
    String instanceId = eni.instanceId();
    if (eni.queueNumber() != null || instanceId == null || !eni.isAttached()) {
      return eni.queueNumber();
    }
    return view.findAnywhere(Instance.TABLE, instanceId)
        .map(instance -> instance.type().queues())
        .filter(queues -> queues > 0)
        .orElse(null);
  }
}
