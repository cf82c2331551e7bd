package dev.ecsemulator.publicip;

import dev.ecsemulator.eip.Eip;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.repository.Transaction;

/** What both operations on the public side of an instance ask of it first. */
final class Reachable {

  private Reachable() {}

  /** The instance, neither locked nor unpaid. */
  static Instance find(String id, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, id).orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    if (instance.isLockedFor("security")) {
      throw tx.error("InstanceLockedForSecurity");
    }
    if (instance.isUnpaid(tx)) {
      throw tx.error("InstanceExpiredOrInArrears");
    }
    return instance;
  }

  /** Whether an elastic IP address is bound to it, beside which it can have no other. */
  static boolean hasElasticAddress(Instance instance, Transaction tx) {
    return tx.selectIn(instance.regionId(), Eip.TABLE).where("instance", instance.id()).count() > 0;
  }

  /** A copy with a public address of its own; one that is stopped without fees waits for it. */
  static Instance.Network withAddress(Instance instance, Instance.Network network, Transaction tx) {
    return instance.isStoppedWithoutFees()
        ? network
        : network.withPublicIp(PublicAddresses.take(tx, instance.regionId()));
  }
}
