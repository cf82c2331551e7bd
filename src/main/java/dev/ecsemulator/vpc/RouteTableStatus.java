package dev.ecsemulator.vpc;

/** The states of a route table, spelled as on the wire. */
public enum RouteTableStatus {
  Pending,
  Available
}
