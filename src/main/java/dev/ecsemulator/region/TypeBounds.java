package dev.ecsemulator.region;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and most that a caller wants of an instance type. */
record TypeBounds(
    @Nullable Integer minimumCpuCoreCount,
    @Nullable Integer maximumCpuCoreCount,
    @Nullable BigDecimal minimumMemorySize,
    @Nullable BigDecimal maximumMemorySize,
    @Nullable Integer minimumGpuAmount,
    @Nullable Integer maximumGpuAmount,
    @Nullable Long minimumInstancePpsRx,
    @Nullable Long minimumInstancePpsTx,
    @Nullable Integer minimumInstanceBandwidthRx,
    @Nullable Integer minimumInstanceBandwidthTx,
    @Nullable Integer minimumPrimaryEniQueueNumber,
    @Nullable Integer minimumSecondaryEniQueueNumber,
    @Nullable Integer minimumEniQuantity,
    @Nullable Integer minimumEniPrivateIpAddressQuantity,
    @Nullable Integer minimumLocalStorageAmount,
    @Nullable Long minimumLocalStorageCapacity,
    @Nullable Integer minimumDiskQuantity) {}
