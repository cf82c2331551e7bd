package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** SystemDisk of a new instance; CreateInstance knows no encryption and no provisioned speed. */
record SystemDiskParameters(
    @Nullable String size,
    @Nullable String category,
    @Nullable String diskName,
    @Nullable String description,
    @Nullable String performanceLevel,
    @Nullable Boolean encrypted,
    @Nullable String kmsKeyId,
    @Nullable Long provisionedIops,
    @Nullable Boolean burstingEnabled) {

  DiskOrder order(Transaction tx) {
    return new DiskOrder(
        null,
        number(tx),
        category,
        diskName,
        description,
        performanceLevel,
        null,
        true,
        Boolean.TRUE.equals(encrypted),
        kmsKeyId,
        true,
        provisionedIops,
        burstingEnabled);
  }

  /** The contract has the size as a text. */
  private @Nullable Integer number(Transaction tx) {
    try {
      return size == null ? null : Integer.valueOf(size);
    } catch (NumberFormatException e) {
      throw tx.invalid("SystemDisk.Size");
    }
  }
}
