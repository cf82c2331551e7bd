package dev.ecsemulator.disk;

import dev.ecsemulator.contract.Errors;

/**
 * What only disks of the category cloud_auto have: provisioned performance and bursting. Sources:
 * the pages of CreateDisk, ModifyDiskAttribute and ModifyDiskSpec.
 */
final class Performance {

  private static final String AUTO = "cloud_auto";
  private static final int LEAST_FOR_BURSTING = 4;
  private static final long MOST_PROVISIONED = 50_000;

  private Performance() {}

  static void refuseBursting(String category, int size, Errors errors) {
    if (!category.equals(AUTO)) {
      throw errors.error("BurstingEnabledForDiskCategoryUnsupported");
    }
    if (size < LEAST_FOR_BURSTING) {
      throw errors.error("InvalidBurstingEnabled.DiskSizeTooSmall");
    }
  }

  static void refuseIops(long provisioned, String category, int size, Errors errors) {
    if (provisioned > 0) {
      if (!category.equals(AUTO)) {
        throw errors.error("ProvisionedIopsForDiskCategoryUnsupported");
      }
      if (provisioned > mostProvisioned(size)) {
        throw errors.error("InvalidProvisionedIops.LimitExceed");
      }
    }
  }

  /** min(1000 x GiB - baseline, 50000), and nothing up to 3 GiB. */
  private static long mostProvisioned(int size) {
    long baseline = Math.max(Math.min(1_800 + 50L * size, 50_000), 3_000);
    return size < LEAST_FOR_BURSTING ? 0 : Math.min(1_000L * size - baseline, MOST_PROVISIONED);
  }
}
