package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import java.util.List;

/**
 * An instance type as DescribeInstanceTypes shows it. What the catalogue does not know (clock
 * speeds, processor models, credits, NVMe) is left out. Source for empty objects: recorded answers
 * (behaviour, refinements, row 17).
 */
final class TypeAnswer {

  private final int disks;

  TypeAnswer(Catalog catalog) {
    this.disks = disks(catalog);
  }

  /** How many cloud disks an instance can have, the system disk included. */
  static int disks(Catalog catalog) {
    return catalog.quota("dataDisksPerInstance") + 1;
  }

  Answer of(InstanceType type, boolean attributes) {
    Answer answer =
        Answer.of("InstanceTypeId", type.id())
            .with("InstanceTypeFamily", type.family())
            .with("InstanceCategory", Families.category(type))
            .with("InstanceFamilyLevel", type.level())
            .with("CpuArchitecture", type.architecture())
            .with("CpuCoreCount", type.cpu())
            .with("MemorySize", type.memory())
            .with("GPUAmount", type.gpus())
            .with("GPUSpec", type.gpuSpec())
            .with("GPUMemorySize", type.gpuMemory() > 0 ? rounded(type.gpuMemory()) : null)
            .with("DiskQuantity", disks)
            .with("EniQuantity", type.interfaces())
            .with("EniPrivateIpAddressQuantity", type.addressesPerInterface())
            .with("Clock", Answer.empty())
            .with("EnhancedNetwork", Answer.empty())
            .with(
                "NetworkInfo",
                Answer.of("BandwidthWeighting", Answer.empty().without("WeightingInfos")))
            .without("NetworkCards")
            .without("SupportedBootModes");
    speed(answer, type);
    localDisks(answer, type);
    return attributes ? answer.with("Attributes", List.of()) : answer.without("Attributes");
  }

  private static void speed(Answer answer, InstanceType type) {
    if (type.bandwidth() > 0) {
      answer
          .with("InstanceBandwidthRx", (int) type.bandwidth())
          .with("InstanceBandwidthTx", (int) type.bandwidth());
    }
    if (type.packets() > 0) {
      answer.with("InstancePpsRx", type.packets()).with("InstancePpsTx", type.packets());
    }
    if (type.queues() > 0) {
      answer
          .with("PrimaryEniQueueNumber", type.queues())
          .with("SecondaryEniQueueNumber", type.queues());
    }
  }

  private static void localDisks(Answer answer, InstanceType type) {
    InstanceType.LocalDisks local = type.localDisks();
    answer.with("LocalStorageCategory", local == null ? "" : local.category());
    if (local != null) {
      answer
          .with("LocalStorageAmount", local.count())
          .with("LocalStorageCapacity", (long) local.size());
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
