package dev.ecsemulator.networkinterface;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.Transaction;

/** Instances to which network interfaces are attached. */
final class Hosts {

  private Hosts() {}

  /** The instance, or the refusal of all operations. */
  static Instance find(String id, Transaction tx) {
    return tx.find(Instance.TABLE, id).orElseThrow(() -> tx.error("InvalidEcsId.NotFound", id));
  }

  /** Refuses an instance that is neither running nor stopped. */
  static void refuseMoving(Instance instance, Transaction tx) {
    if (instance.status() != InstanceStatus.Running
        && instance.status() != InstanceStatus.Stopped) {
      throw tx.error("InvalidOperation.InvalidEcsState", "Running,Stopped", instance.status());
    }
  }
}
