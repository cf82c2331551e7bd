package dev.ecsemulator.nat;

/** States of an SNAT or DNAT entry, spelled as on the wire. */
public enum NatEntryStatus {
  Pending,
  Available,
  Deleting
}
