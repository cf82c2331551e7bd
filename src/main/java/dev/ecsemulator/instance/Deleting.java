package dev.ecsemulator.instance;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.RouteEntry;
import java.util.List;

/**
 * Releasing an instance, for the single and the batch operation and for a release that was
 * scheduled. Sources: the DeleteInstance page; behaviour, legality and locks.
 */
final class Deleting {

  private static final String PROTECTED =
      "The operation is not allowed due to deletion protection.";

  private final Transaction tx;

  Deleting(Transaction tx) {
    this.tx = tx;
  }

  /**
   * Releases, or refuses with the operation's documented error.
   *
   * @param force whether a running instance may go
   * @param forceStop whether a running instance goes at once, or is shut down first
   * @param terminateSubscription whether an expired subscription instance may go
   */
  void delete(Instance instance, boolean force, boolean forceStop, boolean terminateSubscription) {
    boolean expired = !instance.billing().expiredTime().isAfter(tx.now());
    if (instance.isPrePaid() && !(expired && terminateSubscription)) {
      throw tx.errorSaying("ChargeTypeViolation", "charge type");
    }
    if (instance.options().deletionProtection()) {
      throw tx.error("InvalidOperation.DeletionProtection", PROTECTED);
    }
    if (isBeingMade(instance)) {
      throw tx.error("IncorrectInstanceStatus.Initializing");
    }
    if (tx.selectIn(instance.regionId(), RouteEntry.TABLE).where("next-hop", instance.id()).count()
        > 0) {
      throw tx.error("DependencyViolation.RouteEntry");
    }
    boolean running = instance.status() == InstanceStatus.Running;
    if (instance.status() != InstanceStatus.Stopped && !(running && force)) {
      throw tx.error("IncorrectInstanceStatus");
    }
    if (!running || forceStop) {
      release(instance);
    } else if (tx.fire(instance, "release").isEmpty()) {
      throw tx.error("IncorrectInstanceStatus");
    }
  }

  private static boolean isBeingMade(Instance instance) {
    return instance.status() == InstanceStatus.Pending
        || instance.status() == InstanceStatus.Starting;
  }

  /** Releases without asking: what the instance leaves is detached, the rest goes with it. */
  void release(Instance instance) {
    boolean leavesNothing = instance.isLockedFor("security");
    List<Disk> disks =
        tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
    for (Disk disk : disks) {
      if (!disk.isMultiAttach() && (disk.deleteWithInstance() || leavesNothing)) {
        tx.remove(disk);
      } else {
        leave(disk, instance);
      }
    }
    List<NetworkInterface> interfaces =
        tx.selectIn(instance.regionId(), NetworkInterface.TABLE)
            .where("instance", instance.id())
            .all();
    for (NetworkInterface each : interfaces) {
      if (each.deleteOnRelease() || each.isPrimary()) {
        PrivateAddresses.release(tx, each);
      } else if (tx.fire(each.withInstanceId(null), "release").isEmpty()) {
        throw new IllegalStateException(each.id() + " cannot be left while " + each.status());
      }
    }
    PublicAddresses.giveBack(tx, instance.network().publicIp());
    Deadlines.forget(tx, instance);
    tx.remove(instance);
  }

  /** A multi-attach disk stays in use while other instances have it. */
  private void leave(Disk disk, Instance instance) {
    Disk left = disk.leftBy(instance.id(), tx.now());
    if (!left.instanceIds().isEmpty()) {
      tx.put(left);
      return;
    }
    if (tx.fire(left, "release").isEmpty()) {
      throw new IllegalStateException(disk.id() + " cannot be left while it is " + disk.status());
    }
  }
}
