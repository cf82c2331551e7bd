package dev.ecsemulator.image;

import org.jspecify.annotations.Nullable;

/** DiskDeviceMapping.N of CreateImage; without a snapshot it is an empty data disk. */
record MappedDisk(
    @Nullable String snapshotId,
    @Nullable Integer size,
    @Nullable String device,
    @Nullable String diskType) {}
