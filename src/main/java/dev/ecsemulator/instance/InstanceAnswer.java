package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.ElasticAddresses;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instance as DescribeInstances lists it. What is not set is an empty text, not missing; only
 * Tags, KeyPairName and the spot fields of an ordinary instance go missing (behaviour, refinements,
 * rows 3 and 4).
 */
final class InstanceAnswer {

  private static final int MIB_PER_GIB = 1024;

  private final View view;
  private final ElasticAddresses elasticAddresses;
  private final Set<String> asked;

  /** Answers for a caller who asked for these additional attributes. */
  InstanceAnswer(View view, ElasticAddresses elasticAddresses, Set<String> additionalAttributes) {
    this.view = view;
    this.elasticAddresses = elasticAddresses;
    this.asked = additionalAttributes;
  }

  Answer of(Instance instance) {
    Answer answer =
        common(instance, elasticAddresses, view)
            .with("ResourceGroupId", instance.resourceGroupId())
            .with("KeyPairName", orMissing(instance.keyPairName()))
            .with("CreationTime", WireTime.minute(instance.createdAt()))
            .with("StartTime", WireTime.minute(instance.startedAt()))
            .with("DeviceAvailable", true)
            .with("Tags", instance.tags().isEmpty() ? null : Tag.answers(instance.tags()))
            .with(
                "NetworkInterfaces",
                NetworkAnswer.interfaces(instance, view, asked.contains("NETWORK_PRIMARY_ENI_IP")))
            .without("RdmaIpAddress");
    addType(answer, instance.type());
    addImage(answer, instance.os());
    addBilling(answer, instance.billing());
    addOptions(answer, instance.options());
    return addPlacement(answer);
  }

  /** What the listing and DescribeInstanceAttribute show alike. */
  static Answer common(Instance instance, ElasticAddresses elasticAddresses, View view) {
    Answer answer =
        Answer.of("InstanceId", instance.id())
            .with("RegionId", instance.regionId())
            .with("ZoneId", instance.zoneId())
            .with("ClusterId", "")
            .with("Status", instance.status().name())
            .with("InstanceName", instance.name())
            .with("Description", instance.description())
            .with("HostName", instance.hostName())
            .with("StoppedMode", instance.stoppedMode())
            .with("SerialNumber", instance.serialNumber())
            .with("ImageId", instance.os().imageId())
            .with("InstanceType", instance.type().id())
            .with("Cpu", instance.type().cpu())
            .with("Memory", (int) Math.round(instance.type().memory() * MIB_PER_GIB))
            .with("InstanceChargeType", instance.billing().chargeType())
            .with("ExpiredTime", WireTime.minute(instance.billing().expiredTime()))
            .with("CreditSpecification", instance.options().creditSpecification())
            .with("VlanId", "")
            .with(
                "OperationLocks",
                instance.lockReasons().stream()
                    .map(reason -> Answer.of("LockReason", reason))
                    .toList());
    return NetworkAnswer.addTo(answer, instance, elasticAddresses, view);
  }

  private void addType(Answer answer, InstanceType type) {
    InstanceType.LocalDisks local = type.localDisks();
    boolean hyperThreads = type.architecture().equals("X86") && type.cpu() > 1;
    int threads = hyperThreads ? 2 : 1;
    answer
        .with("InstanceTypeFamily", type.family())
        .with("GPUAmount", type.gpus())
        .with("GPUSpec", type.gpuSpec())
        .with("LocalStorageAmount", local == null ? 0 : local.count())
        .with("LocalStorageCapacity", local == null ? 0 : local.size())
        .with(
            "CpuOptions",
            Answer.of("CoreCount", type.cpu() / threads)
                .with("ThreadsPerCore", threads)
                .with("Numa", "ON")
                .with(
                    "TopologyType",
                    asked.contains("CPU_OPTIONS_TOPOLOGY_TYPE")
                        ? "DiscreteCoreToHTMapping"
                        : null));
  }

  private void addImage(Answer answer, Instance.Os os) {
    answer
        .with("OSName", os.name())
        .with("OSNameEn", os.nameEn())
        .with("OSType", os.type())
        .with(
            "ImageOptions",
            Answer.of("LoginAsNonRoot", asked.contains("LOGIN_AS_NON_ROOT") ? false : null)
                .with(
                    "CurrentOSNVMeSupported",
                    asked.contains("CURRENT_OS_NVME_SUPPORTED") ? true : null));
  }

  private static void addBilling(Answer answer, Instance.Billing billing) {
    boolean spot = !billing.spotStrategy().equals("NoSpot");
    answer
        .with("AutoReleaseTime", WireTime.minute(billing.autoReleaseTime()))
        .with("SaleCycle", "")
        .with("SpotStrategy", billing.spotStrategy())
        .with("SpotPriceLimit", billing.spotPriceLimit())
        .with("SpotDuration", spot ? billing.spotDuration() : null)
        .with("SpotInterruptionBehavior", spot ? billing.spotInterruptionBehavior() : null);
  }

  private void addOptions(Answer answer, Instance.Options options) {
    boolean metadata = asked.contains("META_OPTIONS");
    answer
        .with("IoOptimized", options.ioOptimized())
        .with("DeletionProtection", options.deletionProtection())
        .with("DeploymentSetId", options.deploymentSetId())
        .with("HpcClusterId", options.hpcClusterId())
        .with("Recyclable", options.recyclable())
        .with("HibernationOptions", Answer.of("Configured", options.hibernationConfigured()))
        .with(
            "MetadataOptions",
            Answer.of("HttpEndpoint", metadata ? options.httpEndpoint() : "")
                .with("HttpTokens", metadata ? options.httpTokens() : "")
                .with(
                    "HttpPutResponseHopLimit",
                    metadata ? options.httpPutResponseHopLimit() : null));
  }

  /** No dedicated host, no capacity reservation: all of it is unset. */
  private Answer addPlacement(Answer answer) {
    if (asked.contains("PRIVATE_DNS_OPTIONS")) {
      answer.with(
          "PrivateDnsNameOptions",
          Answer.of("HostnameType", "Custom")
              .with("EnableInstanceIdDnsARecord", false)
              .with("EnableInstanceIdDnsAAAARecord", false)
              .with("EnableIpDnsARecord", false)
              .with("EnableIpDnsPtrRecord", false));
    }
    if (asked.contains("DISK_HIGH_DENSITY_MODE")) {
      answer.with("AdditionalInfo", Answer.of("EnableHighDensityMode", false));
    }
    return answer
        .with(
            "DedicatedHostAttribute",
            Answer.of("DedicatedHostId", "")
                .with("DedicatedHostName", "")
                .with("DedicatedHostClusterId", ""))
        .with("DedicatedInstanceAttribute", Answer.of("Tenancy", "").with("Affinity", ""))
        .with(
            "EcsCapacityReservationAttr",
            Answer.of("CapacityReservationId", "").with("CapacityReservationPreference", ""));
  }

  private static @Nullable String orMissing(String value) {
    return value.isEmpty() ? null : value;
  }
}
