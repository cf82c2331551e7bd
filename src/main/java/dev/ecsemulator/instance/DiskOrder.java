package dev.ecsemulator.instance;

import org.jspecify.annotations.Nullable;

/**
 * A disk that a request asks for, system or data.
 *
 * @param id the disk's id; null for a fresh one, which is what the API gives
 * @param size GiB
 * @param deleteWithInstance true unless the request says otherwise
 * @param kmsAuthorised false if the service may not use the key; only a fixture says so
 */
record DiskOrder(
    @Nullable String id,
    @Nullable Integer size,
    @Nullable String category,
    @Nullable String diskName,
    @Nullable String description,
    @Nullable String performanceLevel,
    @Nullable String snapshotId,
    boolean deleteWithInstance,
    boolean encrypted,
    @Nullable String kmsKeyId,
    boolean kmsAuthorised,
    @Nullable Long provisionedIops,
    @Nullable Boolean burstingEnabled) {}
