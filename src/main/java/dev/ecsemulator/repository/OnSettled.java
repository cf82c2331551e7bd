package dev.ecsemulator.repository;

import dev.ecsemulator.statemachine.Transition;

/**
 * What else happens in the world when a transition of a resource has run its time. Implemented in
 * the resource's own package; Spring hands all of them to the repository.
 *
 * @param <T> the resource
 */
public interface OnSettled<T extends Resource> {

  /** Whose transitions these are. */
  Table<T> table();

  /**
   * Called inside the settling transaction, with the resource already stored in the state that the
   * transition leads to. May store it in another state (a failure), or remove it. {@code
   * transition.from()} is the state in which the event was fired.
   */
  void settled(T resource, Transition<?> transition, Transaction tx);
}
