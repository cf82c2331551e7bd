package dev.ecsemulator.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes a call of RunInstances by what a launch template says: the call wins, field by field; a
 * list that the call gives replaces the template's. What the call says in another way (an image
 * family, several host names, a primary network interface) keeps the template's way out. Source:
 * RunInstances, LaunchTemplateId.
 */
final class FromTemplate {

  private final LaunchTemplateData data;

  FromTemplate(LaunchTemplateData data) {
    this.data = data;
  }

  RunInstances.Request complete(RunInstances.Request request) {
    return request
        .withInstanceType(or(request.instanceType(), data.instanceType()))
        .withInstanceName(or(request.instanceName(), data.instanceName()))
        .withHostName(
            request.hostNames().isEmpty()
                ? or(request.hostName(), data.hostName())
                : request.hostName())
        .withDescription(or(request.description(), data.description()))
        .withSoftware(software(request.software()))
        .withPlacement(placement(request))
        .withPayment(payment(request.payment()))
        .withSettings(settings(request.settings()))
        .withSecurityGroupIds(groups(request))
        .withDisks(disks(request.disks()))
        .withNetworkInterface(
            or(
                request.networkInterface(),
                data.networkInterface().stream().map(FromTemplate::networkInterface).toList()))
        .withIpv6AddressCount(
            request.ipv6Address().isEmpty()
                ? or(request.ipv6AddressCount(), data.ipv6AddressCount())
                : request.ipv6AddressCount())
        .withAutoReleaseTime(or(request.autoReleaseTime(), data.autoReleaseTime()))
        .withTag(or(request.tag(), data.tag()));
  }

  private Software software(Software sent) {
    return sent.withImageId(
            sent.imageFamily() == null ? or(sent.imageId(), data.imageId()) : sent.imageId())
        .withPasswordInherit(
            sent.password() == null
                ? or(sent.passwordInherit(), data.passwordInherit())
                : sent.passwordInherit())
        .withKeyPairName(or(sent.keyPairName(), data.keyPairName()))
        .withUserData(or(sent.userData(), data.userData()));
  }

  private Placement placement(RunInstances.Request request) {
    Placement sent = request.placement();
    Placement open =
        sent.withZoneId(or(sent.zoneId(), data.zoneId()))
            .withInternetChargeType(or(sent.internetChargeType(), data.internetChargeType()))
            .withInternetMaxBandwidthIn(
                or(sent.internetMaxBandwidthIn(), data.internetMaxBandwidthIn()))
            .withInternetMaxBandwidthOut(
                or(sent.internetMaxBandwidthOut(), data.internetMaxBandwidthOut()));
    if (hasPrimary(request)) {
      return open;
    }
    return open.withVSwitchId(or(sent.vSwitchId(), data.vSwitchId()))
        .withPrivateIpAddress(or(sent.privateIpAddress(), data.privateIpAddress()))
        .withSecurityGroupId(
            request.securityGroupIds().isEmpty()
                ? or(sent.securityGroupId(), data.securityGroupId())
                : sent.securityGroupId());
  }

  private List<String> groups(RunInstances.Request request) {
    return hasPrimary(request) || request.placement().securityGroupId() != null
        ? request.securityGroupIds()
        : or(request.securityGroupIds(), data.securityGroupIds());
  }

  private static boolean hasPrimary(RunInstances.Request request) {
    return request.networkInterface().stream().anyMatch(InterfaceOrder::isPrimary);
  }

  private Payment payment(Payment sent) {
    return sent.withInstanceChargeType(or(sent.instanceChargeType(), data.instanceChargeType()))
        .withPeriod(or(sent.period(), data.period()))
        .withPeriodUnit(or(sent.periodUnit(), data.periodUnit()))
        .withAutoRenew(or(sent.autoRenew(), data.autoRenew()))
        .withAutoRenewPeriod(or(sent.autoRenewPeriod(), data.autoRenewPeriod()))
        .withSpotStrategy(or(sent.spotStrategy(), data.spotStrategy()))
        .withSpotPriceLimit(or(sent.spotPriceLimit(), data.spotPriceLimit()))
        .withSpotDuration(or(sent.spotDuration(), data.spotDuration()));
  }

  private Settings settings(Settings sent) {
    return sent.withIoOptimized(or(sent.ioOptimized(), data.ioOptimized()))
        .withDeletionProtection(or(sent.deletionProtection(), data.deletionProtection()))
        .withHttpEndpoint(or(sent.httpEndpoint(), data.httpEndpoint()))
        .withHttpTokens(or(sent.httpTokens(), data.httpTokens()))
        .withHttpPutResponseHopLimit(
            or(sent.httpPutResponseHopLimit(), data.httpPutResponseHopLimit()))
        .withCreditSpecification(or(sent.creditSpecification(), data.creditSpecification()))
        .withDeploymentSetId(or(sent.deploymentSetId(), data.deploymentSetId()))
        .withRamRoleName(or(sent.ramRoleName(), data.ramRoleName()))
        .withResourceGroupId(or(sent.resourceGroupId(), data.resourceGroupId()));
  }

  private DiskParameters disks(DiskParameters sent) {
    return new DiskParameters(
        systemDisk(sent.systemDisk()),
        or(sent.dataDisk(), data.dataDisk().stream().map(FromTemplate::disk).toList()));
  }

  private SystemDiskParameters systemDisk(SystemDiskParameters sent) {
    LaunchTemplateData.SystemDisk disk = data.systemDisk();
    Integer size = disk.size();
    Boolean encrypted = disk.encrypted() == null ? null : Boolean.valueOf(disk.encrypted());
    return new SystemDiskParameters(
        or(sent.size(), size == null ? null : Integer.toString(size)),
        or(sent.category(), disk.category()),
        or(sent.diskName(), disk.diskName()),
        or(sent.description(), disk.description()),
        or(sent.performanceLevel(), disk.performanceLevel()),
        or(sent.encrypted(), encrypted),
        or(sent.kmsKeyId(), disk.kmsKeyId()),
        or(sent.provisionedIops(), disk.provisionedIops()),
        or(sent.burstingEnabled(), disk.burstingEnabled()));
  }

  private static DataDiskParameters disk(LaunchTemplateData.DataDisk disk) {
    return new DataDiskParameters(
        disk.size(),
        disk.category(),
        disk.diskName(),
        disk.description(),
        disk.performanceLevel(),
        disk.snapshotId(),
        disk.deleteWithInstance(),
        Boolean.parseBoolean(disk.encrypted()),
        disk.kmsKeyId(),
        disk.provisionedIops(),
        disk.burstingEnabled());
  }

  private static InterfaceOrder networkInterface(LaunchTemplateData.NetworkInterface each) {
    return new InterfaceOrder(
        each.instanceType(),
        null,
        each.vSwitchId(),
        each.networkInterfaceName(),
        each.description(),
        each.securityGroupId(),
        each.securityGroupIds(),
        each.primaryIpAddress(),
        null,
        each.deleteOnRelease(),
        null,
        List.of());
  }

  private static <T> @Nullable T or(@Nullable T sent, @Nullable T template) {
    return sent == null ? template : sent;
  }

  private static <T> List<T> or(List<T> sent, List<T> template) {
    return sent.isEmpty() ? template : sent;
  }
}
