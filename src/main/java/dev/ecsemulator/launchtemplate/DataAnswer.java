package dev.ecsemulator.launchtemplate;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.LaunchTemplateData;
import dev.ecsemulator.operation.Tag;
import java.util.List;

/**
 * What a version says, as DescribeLaunchTemplateVersions lists it: parameters that were not given
 * are missing, lists are empty. The system disk stands there twice, as the contract has it: under
 * dotted names, which the Terraform provider reads, and as an object, which the newer SDKs read.
 */
final class DataAnswer {

  private final LaunchTemplateData data;

  DataAnswer(LaunchTemplateData data) {
    this.data = data;
  }

  Answer answer() {
    Answer answer =
        Answer.of("ImageId", data.imageId())
            .with("ImageOwnerAlias", data.imageOwnerAlias())
            .with("PasswordInherit", data.passwordInherit())
            .with("InstanceType", data.instanceType())
            .with("SecurityGroupId", data.securityGroupId())
            .with("SecurityGroupIds", data.securityGroupIds())
            .with("VpcId", data.vpcId())
            .with("VSwitchId", data.vSwitchId())
            .with("InstanceName", data.instanceName())
            .with("Description", data.description())
            .with("InternetMaxBandwidthIn", data.internetMaxBandwidthIn())
            .with("InternetMaxBandwidthOut", data.internetMaxBandwidthOut())
            .with("InternetChargeType", data.internetChargeType())
            .with("HostName", data.hostName())
            .with("ZoneId", data.zoneId())
            .with("IoOptimized", data.ioOptimized())
            .with("InstanceChargeType", data.instanceChargeType())
            .with("Period", data.period())
            .with("PeriodUnit", data.periodUnit())
            .with("AutoRenew", data.autoRenew())
            .with("AutoRenewPeriod", data.autoRenewPeriod())
            .with("EnableVmOsConfig", data.enableVmOsConfig())
            .with("NetworkType", data.networkType())
            .with("UserData", data.userData())
            .with("KeyPairName", data.keyPairName())
            .with("RamRoleName", data.ramRoleName())
            .with("AutoReleaseTime", data.autoReleaseTime())
            .with("SpotStrategy", data.spotStrategy())
            .with("SpotPriceLimit", data.spotPriceLimit())
            .with("SpotDuration", data.spotDuration())
            .with("ResourceGroupId", data.resourceGroupId())
            .with("SecurityEnhancementStrategy", data.securityEnhancementStrategy())
            .with("PrivateIpAddress", data.privateIpAddress())
            .with("DeploymentSetId", data.deploymentSetId())
            .with("Ipv6AddressCount", data.ipv6AddressCount())
            .with("DeletionProtection", data.deletionProtection())
            .with("CreditSpecification", data.creditSpecification())
            .with("HttpEndpoint", data.httpEndpoint())
            .with("HttpTokens", data.httpTokens())
            .with("HttpPutResponseHopLimit", data.httpPutResponseHopLimit())
            .with("DataDisks", data.dataDisk().stream().map(DataAnswer::disk).toList())
            .with(
                "NetworkInterfaces",
                data.networkInterface().stream().map(DataAnswer::networkInterface).toList())
            .with("Tags", tags(data.tag()));
    return systemDisk(answer);
  }

  private Answer systemDisk(Answer answer) {
    LaunchTemplateData.SystemDisk disk = data.systemDisk();
    Answer nested =
        Answer.of("Category", disk.category())
            .with("Size", disk.size())
            .with("DiskName", disk.diskName())
            .with("Description", disk.description())
            .with("PerformanceLevel", disk.performanceLevel())
            .with("DeleteWithInstance", disk.deleteWithInstance())
            .with("AutoSnapshotPolicyId", disk.autoSnapshotPolicyId())
            .with("ProvisionedIops", disk.provisionedIops())
            .with("BurstingEnabled", disk.burstingEnabled())
            .with("Encrypted", disk.encrypted())
            .with("KMSKeyId", disk.kmsKeyId());
    nested.forEach((name, value) -> answer.with("SystemDisk." + name, value));
    return answer.with("SystemDisk", nested);
  }

  private static Answer disk(LaunchTemplateData.DataDisk disk) {
    return Answer.of("Category", disk.category())
        .with("Size", disk.size())
        .with("DiskName", disk.diskName())
        .with("Description", disk.description())
        .with("PerformanceLevel", disk.performanceLevel())
        .with("SnapshotId", disk.snapshotId())
        .with("Device", disk.device())
        .with("DeleteWithInstance", disk.deleteWithInstance())
        .with("AutoSnapshotPolicyId", disk.autoSnapshotPolicyId())
        .with("ProvisionedIops", disk.provisionedIops())
        .with("BurstingEnabled", disk.burstingEnabled())
        .with("Encrypted", disk.encrypted())
        .with("KMSKeyId", disk.kmsKeyId());
  }

  private static Answer networkInterface(LaunchTemplateData.NetworkInterface each) {
    return Answer.of("InstanceType", each.instanceType())
        .with("VSwitchId", each.vSwitchId())
        .with("NetworkInterfaceName", each.networkInterfaceName())
        .with("Description", each.description())
        .with("SecurityGroupId", each.securityGroupId())
        .with("SecurityGroupIds", each.securityGroupIds())
        .with("PrimaryIpAddress", each.primaryIpAddress())
        .with("NetworkInterfaceTrafficMode", each.networkInterfaceTrafficMode())
        .with("DeleteOnRelease", each.deleteOnRelease());
  }

  private static List<Answer> tags(List<Tag> tags) {
    return tags.stream()
        .map(tag -> Answer.of("Key", tag.key()).with("Value", tag.value()))
        .toList();
  }
}
