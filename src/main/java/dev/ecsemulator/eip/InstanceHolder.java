package dev.ecsemulator.eip;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.Transaction;
import org.springframework.stereotype.Component;

/**
 * Instances hold one address each, at the primary address of their primary network interface.
 * Source: the AssociateEipAddress page.
 */
@Component
final class InstanceHolder implements EipHolder {

  static final String TYPE = "EcsInstance";
  static final String NAT_MODE = "NAT";

  @Override
  public String instanceType() {
    return TYPE;
  }

  @Override
  public Eip.Association hold(Eip eip, EipOrder order, Transaction tx) {
    Instance instance =
        tx.findAnywhere(Instance.TABLE, order.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanId.NotFound"));
    Instance.Network network = instance.network();
    if (instance.isClassic()) {
      throw tx.error("OperationDenied");
    }
    if (!instance.regionId().equals(eip.regionId())) {
      throw tx.error("InvalidParameter.Mismatch");
    }
    if (isTaken(instance, tx)) {
      throw tx.error("InvalidAssociation.Duplicated");
    }
    if (!network.publicIp().isEmpty()) {
      throw tx.error("EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP");
    }
    if (network.internetMaxBandwidthOut() > 0) {
      throw tx.error("Forbidden.InstanceBandwidthNotZero");
    }
    if (!isAtRest(instance)) {
      throw tx.error("IncorrectInstanceStatus");
    }
    return association(instance);
  }

  /** How an instance holds an address. */
  static Eip.Association association(Instance instance) {
    Instance.Network network = instance.network();
    return new Eip.Association(
        instance.id(), TYPE, NAT_MODE, network.primaryInterfaceId(), network.privateIp());
  }

  @Override
  public void release(Eip.Association association, Eip eip, boolean force, Transaction tx) {
    boolean rests =
        tx.findAnywhere(Instance.TABLE, association.to())
            .filter(InstanceHolder::isAtRest)
            .isPresent();
    if (!rests) {
      throw tx.error("IncorrectInstanceStatus");
    }
  }

  private static boolean isTaken(Instance instance, Transaction tx) {
    return tx.selectIn(instance.regionId(), Eip.TABLE).where("instance", instance.id()).count() > 0;
  }

  private static boolean isAtRest(Instance instance) {
    return instance.status() == InstanceStatus.Running
        || instance.status() == InstanceStatus.Stopped;
  }
}
