package dev.ecsemulator.eip;

/** States of an elastic IP address, spelled as DescribeEipAddresses shows them. */
public enum EipStatus {
  Available,
  Associating,
  InUse,
  Unassociating
}
