package dev.ecsemulator.networkinterface;

/** The states of a network interface, spelled as on the wire. */
public enum NetworkInterfaceStatus {
  Available,
  Attaching,
  InUse,
  Detaching,
  Deleting
}
