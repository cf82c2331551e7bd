package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.repository.View;

/**
 * An operation that only reads.
 *
 * @param <R> its parameters
 */
public non-sealed interface Query<R extends Record> extends Operation<R> {

  /** Answers from the world as it is at the request's instant. */
  Answer handle(R request, View view);
}
