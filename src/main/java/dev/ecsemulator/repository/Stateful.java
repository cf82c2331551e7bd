package dev.ecsemulator.repository;

import dev.ecsemulator.statemachine.Lifecycle;
import java.time.Duration;

/**
 * A resource whose status follows a lifecycle.
 *
 * @param <T> the record itself
 * @param <S> its states
 */
public interface Stateful<T extends Stateful<T, S>, S extends Enum<S>> extends Resource {

  @Override
  Table<T> table();

  /** The transition table that its status follows. */
  Lifecycle<S> lifecycle();

  /** The state now. */
  S status();

  /** A copy in another state. */
  T withStatus(S status);

  /** How long a transition lasts whose delay the table leaves to the resource. */
  default Duration delayOf(String event) {
    throw new IllegalStateException(id() + " does not say how long " + event + " lasts");
  }
}
