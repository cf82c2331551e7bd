package dev.ecsemulator.instance;

import org.jspecify.annotations.Nullable;

/** DataDisk.N of a new instance; CreateInstance knows no provisioned speed. */
record DataDiskParameters(
    @Nullable Integer size,
    @Nullable String category,
    @Nullable String diskName,
    @Nullable String description,
    @Nullable String performanceLevel,
    @Nullable String snapshotId,
    @Nullable Boolean deleteWithInstance,
    boolean encrypted,
    @Nullable String kmsKeyId,
    @Nullable Long provisionedIops,
    @Nullable Boolean burstingEnabled) {

  DiskOrder order() {
    return new DiskOrder(
        null,
        size,
        category,
        diskName,
        description,
        performanceLevel,
        snapshotId,
        deleteWithInstance == null || deleteWithInstance,
        encrypted,
        kmsKeyId,
        true,
        provisionedIops,
        burstingEnabled);
  }
}
