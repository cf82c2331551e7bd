package dev.ecsemulator.repository;

import dev.ecsemulator.statemachine.Transition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a transition: the new state, what its resource's package does then, and what follows. */
final class Settling {

  private final Map<String, OnSettled<?>> hooks = new HashMap<>();

  Settling(List<OnSettled<?>> hooks) {
    for (OnSettled<?> hook : hooks) {
      if (this.hooks.put(hook.table().name(), hook) != null) {
        throw new IllegalStateException("Two settle the table " + hook.table().name());
      }
    }
  }

  /** Returns the state that the resource is in afterwards, empty if it is gone. */
  String settle(Due due, WorkingTransaction tx) {
    tx.forget(due);
    return tx.findByName(due.timer().table(), due.timer().id())
        .map(resource -> settle(due, (Stateful<?, ?>) resource, tx))
        .orElse("");
  }

  @SuppressWarnings("unchecked")
  private <T extends Stateful<T, S>, S extends Enum<S>> String settle(
      Due due, Stateful<?, ?> found, WorkingTransaction tx) {
    T resource = (T) found;
    Transition<S> transition = (Transition<S>) due.transition();
    T arrived = tx.put(resource.withStatus(transition.to()));
    OnSettled<T> hook = (OnSettled<T>) hooks.get(resource.table().name());
    if (hook != null) {
      hook.settled(arrived, transition, tx);
    }
    Optional<T> left = tx.findAnywhere(resource.table(), resource.id());
    String then = transition.then();
    if (then != null && left.filter(row -> row.status() == transition.to()).isPresent()) {
      left = tx.fire(left.orElseThrow(), then);
    }
    return left.map(row -> row.status().name()).orElse("");
  }
}
