package dev.ecsemulator.repository;

import java.util.function.Consumer;

/**
 * A change of the world on somebody's behalf, to be made together with others.
 *
 * @param scope on whose behalf; its region is seeded before
 * @param writer makes the change; an exception undoes it and all the others
 */
public record Write(Scope scope, Consumer<Transaction> writer) {}
