package dev.ecsemulator.eip;

import org.jspecify.annotations.Nullable;

/**
 * What AssociateEipAddress is asked for.
 *
 * @param instanceId the instance, network interface or gateway
 * @param privateIpAddress the private address that is to be reached; null: the holder's choice
 * @param mode NAT, MULTI_BINDED or BINDED; null: the holder's choice
 */
public record EipOrder(
    String instanceId, @Nullable String privateIpAddress, @Nullable String mode) {}
