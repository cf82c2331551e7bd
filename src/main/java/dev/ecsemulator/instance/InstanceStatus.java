package dev.ecsemulator.instance;

/** The states of an instance, spelled as on the wire. */
public enum InstanceStatus {
  Pending,
  Starting,
  Running,
  Stopping,
  Stopped
}
