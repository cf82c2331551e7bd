package dev.ecsemulator.eip;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import java.util.List;

/**
 * An address as DescribeEipAddresses lists it. Unset texts are empty, as recorded answers have
 * them; the private address is shown of a network interface only.
 */
final class EipAnswer {

  private EipAnswer() {}

  static Answer of(Eip eip) {
    Answer answer =
        Answer.of("AllocationId", eip.id())
            .with("IpAddress", eip.ipAddress())
            .with("RegionId", eip.regionId())
            .with("AvailableRegions", List.of(eip.regionId()))
            .with("Status", eip.status().name())
            .with("Name", eip.name())
            .with("Description", eip.description())
            .with("Descritpion", eip.description())
            .with("Bandwidth", Integer.toString(eip.bandwidth()))
            .with("EipBandwidth", Integer.toString(eip.bandwidth()))
            .with("InternetChargeType", eip.internetChargeType())
            .with("ChargeType", eip.chargeType())
            .with("ISP", eip.isp())
            .with("Netmode", "public")
            .with("Zone", eip.zone())
            .with("ResourceGroupId", eip.resourceGroupId())
            .with("AllocationTime", WireTime.second(eip.allocatedAt()))
            .with("ExpiredTime", WireTime.second(eip.expiredTime()))
            .with("BusinessStatus", eip.lockReasons().isEmpty() ? "Normal" : "OperationLock")
            .with("DeletionProtection", eip.deletionProtection())
            .with("HDMonitorStatus", "OFF")
            .with("HasReservationData", "false")
            .with("SecondLimited", false)
            .with("ServiceManaged", 0)
            .with("BizType", "Default")
            .with("BandwidthPackageId", "")
            .with("BandwidthPackageType", "")
            .with("BandwidthPackageBandwidth", "")
            .with("SegmentInstanceId", "")
            .with("PublicIpAddressPoolId", "")
            .with(
                "OperationLocks",
                eip.lockReasons().stream().map(reason -> Answer.of("LockReason", reason)).toList())
            .with("SecurityProtectionTypes", eip.securityProtectionTypes())
            .with("Tags", Tag.plainAnswers(eip.tags()));
    return addAssociation(answer, eip);
  }

  private static Answer addAssociation(Answer answer, Eip eip) {
    Eip.Association association = eip.association();
    if (association == null) {
      return answer
          .with("InstanceId", "")
          .with("InstanceType", "")
          .with("InstanceRegionId", "")
          .with("PrivateIpAddress", "")
          .with("Mode", InstanceHolder.NAT_MODE);
    }
    boolean shown = association.instanceType().equals(NetworkInterfaceHolder.TYPE);
    return answer
        .with("InstanceId", association.to())
        .with("InstanceType", association.instanceType())
        .with("InstanceRegionId", eip.regionId())
        .with("PrivateIpAddress", shown ? association.privateIpAddress() : "")
        .with("Mode", association.mode());
  }
}
