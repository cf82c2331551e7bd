package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Errors;
import dev.ecsemulator.operation.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a launch template says about new instances: parameters of CreateLaunchTemplate, named and
 * meant as those of RunInstances; null and empty lists are not said. Sizes are in GiB, bandwidths
 * in Mbit/s.
 *
 * @param imageOwnerAlias kept and shown, like vpcId, networkType, enableVmOsConfig and
 *     securityEnhancementStrategy: RunInstances has no use for them here
 * @param autoReleaseTime yyyy-MM-ddTHH:mm:ssZ
 */
public record LaunchTemplateData(
    @Nullable String imageId,
    @Nullable String imageOwnerAlias,
    @Nullable Boolean passwordInherit,
    @Nullable String instanceType,
    @Nullable String securityGroupId,
    List<String> securityGroupIds,
    @Nullable String vpcId,
    @Nullable String vSwitchId,
    @Nullable String instanceName,
    @Nullable String description,
    @Nullable Integer internetMaxBandwidthIn,
    @Nullable Integer internetMaxBandwidthOut,
    @Nullable String internetChargeType,
    @Nullable String hostName,
    @Nullable String zoneId,
    SystemDisk systemDisk,
    List<DataDisk> dataDisk,
    List<NetworkInterface> networkInterface,
    @Nullable String ioOptimized,
    @Nullable String instanceChargeType,
    @Nullable Integer period,
    @Nullable String periodUnit,
    @Nullable Boolean autoRenew,
    @Nullable Integer autoRenewPeriod,
    @Nullable Boolean enableVmOsConfig,
    @Nullable String networkType,
    @Nullable String userData,
    @Nullable String keyPairName,
    @Nullable String ramRoleName,
    @Nullable String autoReleaseTime,
    @Nullable String spotStrategy,
    @Nullable BigDecimal spotPriceLimit,
    @Nullable Integer spotDuration,
    @Nullable String resourceGroupId,
    @Nullable String securityEnhancementStrategy,
    @Nullable String privateIpAddress,
    @Nullable String deploymentSetId,
    @Nullable Integer ipv6AddressCount,
    @Nullable Boolean deletionProtection,
    @Nullable String creditSpecification,
    @Nullable String httpEndpoint,
    @Nullable String httpTokens,
    @Nullable Integer httpPutResponseHopLimit,
    List<Tag> tag) {

  /** The system disk. */
  public record SystemDisk(
      @Nullable String category,
      @Nullable Integer size,
      @Nullable String diskName,
      @Nullable String description,
      @Nullable String performanceLevel,
      @Nullable Boolean deleteWithInstance,
      @Nullable String autoSnapshotPolicyId,
      @Nullable Long provisionedIops,
      @Nullable Boolean burstingEnabled,
      @Nullable String encrypted,
      @Nullable String kmsKeyId) {}

  /** A data disk. */
  public record DataDisk(
      @Nullable String category,
      @Nullable Integer size,
      @Nullable String diskName,
      @Nullable String description,
      @Nullable String performanceLevel,
      @Nullable String snapshotId,
      @Nullable String device,
      @Nullable Boolean deleteWithInstance,
      @Nullable String autoSnapshotPolicyId,
      @Nullable Long provisionedIops,
      @Nullable Boolean burstingEnabled,
      @Nullable String encrypted,
      @Nullable String kmsKeyId) {}

  /** A network interface; without a type a secondary one. */
  public record NetworkInterface(
      @Nullable String instanceType,
      @Nullable String vSwitchId,
      @Nullable String networkInterfaceName,
      @Nullable String description,
      @Nullable String securityGroupId,
      List<String> securityGroupIds,
      @Nullable String primaryIpAddress,
      @Nullable String networkInterfaceTrafficMode,
      @Nullable Boolean deleteOnRelease) {}

  /** Refuses what no version may say: user data that is not base64, and a tag key twice. */
  public void check(Errors errors) {
    if (userData != null) {
      UserData.checked(userData, true, errors);
    }
    Tag.checked(tag, errors);
  }
}
