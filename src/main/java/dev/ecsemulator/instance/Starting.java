package dev.ecsemulator.instance;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Starting an instance, for the single and the batch operation. Checks in the order of {@link
 * Stopping}: locked for security, unpaid, wrong state, unfit disks.
 */
final class Starting {

  private final Transaction tx;
  private final Guards guards;

  Starting(Transaction tx) {
    this.tx = tx;
    this.guards = new Guards(tx);
  }

  /**
   * Starts, or refuses with the operation's documented error. A stop without fees has taken the
   * public IP address; the start gives another one.
   */
  Instance start(Instance instance) {
    guards.refuseSecurityLock(instance);
    if (instance.isUnpaid(tx)) {
      throw tx.errorSaying("InstanceExpired", instance.isPrePaid() ? "prePaid" : "postPaid");
    }
    if (instance.lifecycle().fire(instance.status(), "start").isEmpty()) {
      throw WrongStatus.of(tx, instance, InstanceStatus.Stopped);
    }
    List<Disk> disks = guards.disks(instance);
    guards.refuseUnfitDisks(disks);
    guards.refuseUnpaidDisks(disks);
    guards.refuseWithoutSystemDisk(disks);
    return tx.fire(withPublicIp(instance, tx), "start").orElseThrow();
  }

  /** With a new public address, if the last stop gave the former one away. */
  static Instance withPublicIp(Instance instance, Transaction tx) {
    Instance.Network network = instance.network();
    boolean released =
        instance.stoppedMode().equals(Stopping.STOP_CHARGING)
            && network.publicIp().isEmpty()
            && network.internetMaxBandwidthOut() > 0;
    return released
        ? instance.withNetwork(network.withPublicIp(PublicAddresses.take(tx, instance.regionId())))
        : instance;
  }
}
