package dev.ecsemulator.snapshot;

/** The states of a snapshot, spelled as on the wire. */
public enum SnapshotStatus {
  progressing,
  accomplished,
  failed
}
