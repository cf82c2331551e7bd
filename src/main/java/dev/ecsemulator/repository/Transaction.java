package dev.ecsemulator.repository;

import java.time.Duration;
import java.util.Optional;

/** A view that can be written to; what is written becomes visible as a whole, or never. */
public interface Transaction extends View {

  /** Stores a row, new or changed, and returns it. */
  <T extends Resource> T put(T resource);

  /** Removes a row and its pending transition. */
  void remove(Resource resource);

  /**
   * Fires an event on a resource's lifecycle: the transient state is stored and the end of the
   * transition scheduled. Replaces a transition that was pending.
   *
   * @return the stored resource; empty if the event is illegal in its state
   */
  <T extends Stateful<T, S>, S extends Enum<S>> Optional<T> fire(T resource, String event);

  /** As {@link #fire}, with a duration of the caller's own. */
  <T extends Stateful<T, S>, S extends Enum<S>> Optional<T> fire(
      T resource, String event, Duration delay);

  /** Stores a new resource by the lifecycle's creating event; its own status is overwritten. */
  <T extends Stateful<T, S>, S extends Enum<S>> T create(T resource, String event);

  /** Forgets the pending transition of a resource. */
  void cancel(Resource resource);

  /**
   * A fresh id: the prefix, a dash, the region's infix and base-36 characters, as the API makes
   * them.
   */
  String newId(String prefix);

  /** A fresh id for a resource of another region than the request's. */
  String newId(String prefix, String regionId);

  /** A number that is the same for the same seed, account and position: for addresses and keys. */
  long newNumber();

  /** Adds a sentence about a resource to the transaction's event. */
  void note(Resource resource, String text);
}
