package dev.ecsemulator.eip;

import dev.ecsemulator.repository.Transaction;

/**
 * A kind of resource that elastic IP addresses can be associated with. Offered as a component by
 * the package of the resource.
 */
public interface EipHolder {

  /** The kind as InstanceType names it, such as EcsInstance. */
  String instanceType();

  /** How an address is associated with a resource of this kind; refuses what is not possible. */
  Eip.Association hold(Eip eip, EipOrder order, Transaction tx);

  /**
   * Lets an address go, or refuses.
   *
   * @param force whether what still needs the address may go with it
   */
  void release(Eip.Association association, Eip eip, boolean force, Transaction tx);
}
