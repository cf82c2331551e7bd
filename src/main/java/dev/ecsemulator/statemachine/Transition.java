package dev.ecsemulator.statemachine;

import org.jspecify.annotations.Nullable;

/**
 * One row of a lifecycle: {@code from --event--> via --(delay)--> to}.
 *
 * @param from the state before; null for the event that creates the resource
 * @param via the state shown while the transition lasts
 * @param to the state afterwards
 * @param then the event that follows by itself as soon as {@code to} is reached, if any
 * @param delay how long {@code via} lasts
 * @param <S> the states, spelled as on the wire
 */
public record Transition<S extends Enum<S>>(
    String event, @Nullable S from, S via, S to, @Nullable String then, Delay delay) {}
