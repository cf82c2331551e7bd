package dev.ecsemulator.operation;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.repository.Transaction;

/**
 * An operation that changes the world.
 *
 * @param <R> its parameters
 */
public non-sealed interface Command<R extends Record> extends Operation<R> {

  /**
   * Does what takes long and needs nothing of the world. Called before the transaction begins:
   * while a transaction lasts, nobody else can write.
   */
  default void prepare() {}

  /** Changes the world through the transaction; an exception undoes everything. */
  Answer handle(R request, Transaction tx);
}
