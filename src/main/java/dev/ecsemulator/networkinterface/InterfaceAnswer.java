package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.eip.Eip;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network interface as the operations show it. Tags are missing if there are none (behaviour,
 * refinements, row 3); what no elastic IP address is associated with has an empty object.
 */
final class InterfaceAnswer {

  private static final String STANDARD = "Standard";

  private InterfaceAnswer() {}

  /** As CreateNetworkInterface answers. */
  static Answer created(NetworkInterface eni, View view) {
    return common(eni, view)
        .with("PrivateIpSets", eni.privateIps().stream().map(ip -> address(eni, ip)).toList());
  }

  /** As listings show it. */
  static Answer of(NetworkInterface eni, View view) {
    Map<String, Answer> publicIps = publicIps(eni, view);
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
                .map(
                    ip ->
                        address(eni, ip)
                            .with("AssociatedPublicIp", publicIps.getOrDefault(ip, Answer.empty())))
                .toList())
        .with("AssociatedPublicIp", publicIps.getOrDefault(eni.primaryIp(), Answer.empty()))
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
        .with("ServiceManaged", false)
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

  /** The elastic IP addresses that reach the interface, by its private addresses. */
  private static Map<String, Answer> publicIps(NetworkInterface eni, View view) {
    Map<String, Answer> all = new HashMap<>();
    for (Eip eip :
        view.selectIn(eni.regionId(), Eip.TABLE).where("network-interface", eni.id()).all()) {
      Eip.Association association = eip.association();
      if (association != null) {
        all.put(
            association.privateIpAddress(),
            Answer.of("PublicIpAddress", eip.ipAddress()).with("AllocationId", eip.id()));
      }
    }
    return all;
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
