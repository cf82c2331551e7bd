package dev.ecsemulator.drill;

/** The states of a drill, spelled as on the wire. */
public enum ReplicaDrillStatus {
  executing,
  executed,
  execute_failed,
  clearing,
  clear_failed
}
