package dev.ecsemulator.vpc;

/** The states of a route entry, spelled as on the wire. */
public enum RouteEntryStatus {
  Pending,
  Available
}
