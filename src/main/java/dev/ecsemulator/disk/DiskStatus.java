package dev.ecsemulator.disk;

/** The states of a disk, spelled as on the wire. */
public enum DiskStatus {
  Creating,
  Available,
  Attaching,
  In_use,
  Detaching,
  ReIniting
}
