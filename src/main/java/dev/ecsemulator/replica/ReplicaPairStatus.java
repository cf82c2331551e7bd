package dev.ecsemulator.replica;

/** The states of a replication pair, spelled as on the wire. */
public enum ReplicaPairStatus {
  invalid,
  creating,
  created,
  create_failed,
  initial_syncing,
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
