package dev.ecsemulator.vpc;

/** The states of a vSwitch, spelled as on the wire. */
public enum VSwitchStatus {
  Pending,
  Available
}
