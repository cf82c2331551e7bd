package dev.ecsemulator.replica;

/** The states of a replication pair-consistent group, spelled as on the wire. */
public enum ReplicaGroupStatus {
  invalid,
  creating,
  created,
  create_failed,
  manual_syncing,
  syncing,
  normal,
  stopping,
  stopped,
  stop_failed,
  failovering,
  failovered,
  failover_failed,
  reprotecting,
  reprotect_failed,
  deleting,
  delete_failed,
  deleted
}
