package dev.ecsemulator.vpc;

/** The states of a VPC, spelled as on the wire. */
public enum VpcStatus {
  Pending,
  Available
}
