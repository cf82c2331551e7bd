package dev.ecsemulator.networkinterface;

/**
 * An elastic IP address as what it is associated with shows it.
 *
 * @param bandwidth Mbit/s
 * @param internetChargeType PayByBandwidth or PayByTraffic
 */
public record ElasticAddress(
    String allocationId, String ipAddress, int bandwidth, String internetChargeType) {}
