package dev.ecsemulator.instance;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.repository.Transaction;

/**
 * Releasing an instance, for the single and the batch operation and for a scheduled release.
 * Sources: the DeleteInstance page; behaviour, legality and locks.
 */
final class Deleting {

  private static final String CHARGED_BY_USE = "PostPaid";

  private final Transaction tx;

  Deleting(Transaction tx) {
    this.tx = tx;
  }

  /** Releases, or refuses with the operation's documented error. */
  void delete(Instance instance, boolean force, boolean terminateSubscription) {
    refuse(instance, force, terminateSubscription);
    release(instance);
  }

  private void refuse(Instance instance, boolean force, boolean terminateSubscription) {
    boolean running = instance.billing().expiredTime().isAfter(tx.now());
    if (instance.isPrePaid() && running && !terminateSubscription) {
      throw refusal("ChargeTypeViolation", "charge type");
    }
    if (instance.options().deletionProtection()) {
      throw tx.error("InvalidOperation.DeletionProtection", PROTECTED);
    }
    switch (instance.status()) {
      case Pending, Starting ->
          throw refusal("IncorrectInstanceStatus.Initializing", "does not support");
      case Running -> {
        if (!force) {
          throw refusal("IncorrectInstanceStatus", "current status");
        }
      }
      case Stopping -> throw refusal("IncorrectInstanceStatus", "current status");
      case Stopped -> {}
    }
  }

  private static final String PROTECTED =
      "The operation is not allowed due to deletion protection.";

  private ApiException refusal(String code, String fragment) {
    return tx.errorSaying(code, fragment);
  }

  /** Releases without asking: what the instance leaves is detached, the rest goes with it. */
  void release(Instance instance) {
    boolean keepsNothing = instance.isLockedFor("security");
    for (Disk disk :
        tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all()) {
      if (disk.deleteWithInstance() || keepsNothing || disk.isLocal()) {
        tx.remove(disk);
      } else {
        tx.fire(
            disk.withInstanceId(null)
                .withDevice("")
                .withChargeType(CHARGED_BY_USE)
                .withDetachedAt(tx.now()),
            "release");
      }
    }
    for (NetworkInterface networkInterface :
        tx.selectIn(instance.regionId(), NetworkInterface.TABLE)
            .where("instance", instance.id())
            .all()) {
      if (networkInterface.deleteOnRelease() || networkInterface.type().equals("Primary")) {
        PrivateAddresses.release(tx, networkInterface);
      } else {
        tx.put(networkInterface.withInstanceId(null));
      }
    }
    tx.remove(instance);
  }
}
