package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where new instances go and how they reach the internet: parameters that RunInstances and
 * CreateInstance share.
 */
@RecordBuilder
record Placement(
    @Nullable String zoneId,
    @Nullable String vSwitchId,
    @Nullable String securityGroupId,
    @Nullable String privateIpAddress,
    @Nullable String internetChargeType,
    @Nullable Integer internetMaxBandwidthIn,
    @Nullable Integer internetMaxBandwidthOut)
    implements PlacementBuilder.With {

  /** Mbit/s, 0 if none is asked for. */
  int bandwidthOut() {
    return internetMaxBandwidthOut == null ? 0 : internetMaxBandwidthOut;
  }

  /** Mbit/s: 10, or as much as goes out if that is more. Source: RunInstances. */
  int bandwidthIn() {
    int most = Instance.Network.mostBandwidthIn(bandwidthOut());
    return internetMaxBandwidthIn == null ? most : Math.min(internetMaxBandwidthIn, most);
  }

  /** PayByTraffic unless the request says otherwise. */
  String chargeType() {
    return internetChargeType == null ? "PayByTraffic" : internetChargeType;
  }

  /** With what a request says of the primary network interface instead. */
  Placement with(InterfaceOrder primary) {
    return new Placement(
        zoneId,
        primary.vSwitchId(),
        null,
        primary.primaryIpAddress(),
        internetChargeType,
        internetMaxBandwidthIn,
        internetMaxBandwidthOut);
  }

  /** An address is one of a vSwitch and cannot be asked for without it. */
  void refuseAddressWithoutVSwitch(Transaction tx) {
    if (privateIpAddress != null && vSwitchId == null) {
      throw Software.absent(tx, "VSwitchId");
    }
  }

  /** Whether the request says into which vSwitch, group or address the instances go. */
  boolean namesNetwork() {
    return vSwitchId != null || securityGroupId != null || privateIpAddress != null;
  }
}
