package dev.ecsemulator.snapshotpolicy;

/** The states of a policy, spelled as on the wire. */
public enum AutoSnapshotPolicyStatus {
  Normal,
  Expire
}
