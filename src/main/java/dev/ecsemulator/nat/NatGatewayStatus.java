package dev.ecsemulator.nat;

/** States of a NAT gateway, spelled as DescribeNatGateways shows them. */
public enum NatGatewayStatus {
  Creating,
  Available,
  Deleting
}
