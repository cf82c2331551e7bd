package dev.ecsemulator.instance;

import dev.ecsemulator.repository.View;

/**
 * What another package demands of orders for new instances, such as that the key pair exists. All
 * components of this type are asked by RunInstances and CreateInstance before anything is made;
 * fixtures do not ask.
 */
public interface LaunchRule {

  /**
   * Refuses an order with an error that both operations document, or lets it pass.
   *
   * @param common what the new instances have in common; id, names and addresses are still empty
   * @param amount how many instances are ordered, at least 1
   */
  void check(Instance common, int amount, View view);
}
