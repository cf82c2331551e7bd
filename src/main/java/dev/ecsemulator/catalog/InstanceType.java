package dev.ecsemulator.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instance type.
 *
 * @param family such as {@code ecs.g7}
 * @param memory GiB
 * @param gpus number of GPUs, 0 for most
 * @param gpuSpec GPU model, empty if none
 * @param gpuMemory GiB of each GPU, 0 if unknown
 * @param interfaces network interfaces, the primary one included
 * @param addressesPerInterface private IPv4 addresses per interface
 * @param localDisks local disks, or null
 * @param bandwidth base bandwidth in kbit/s, 0 if unknown
 * @param packets packets per second each way, 0 if unknown
 * @param queues queues of the primary network interface, 0 if unknown
 * @param level EntryLevel, CreditEntryLevel or EnterpriseLevel
 * @param architecture X86 or ARM
 * @param absentFrom the regions that do not sell it
 */
public record InstanceType(
    String id,
    String family,
    int cpu,
    double memory,
    int gpus,
    String gpuSpec,
    double gpuMemory,
    int interfaces,
    int addressesPerInterface,
    @Nullable LocalDisks localDisks,
    long bandwidth,
    long packets,
    int queues,
    String level,
    String architecture,
    Set<String> absentFrom) {

  /** The generation that knows no I/O optimisation. Source: the list of retired instance types. */
  private static final Set<String> FIRST_GENERATION =
      Set.of("ecs.t1", "ecs.s1", "ecs.s2", "ecs.s3", "ecs.m1", "ecs.m2", "ecs.c1", "ecs.c2");

  /**
   * Local disks that come with the type.
   *
   * @param size GiB each
   * @param category such as local_ssd_pro
   */
  public record LocalDisks(int count, int size, String category) {}

  /** Whether instances lose data in local disks when they stop. */
  public boolean hasLocalDisks() {
    return localDisks != null;
  }

  /** Whether instances of it are I/O optimised: all but those of the first generation are. */
  public boolean isIoOptimized() {
    return !FIRST_GENERATION.contains(family);
  }
}
