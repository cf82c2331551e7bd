package dev.ecsemulator.repository;

import dev.ecsemulator.statemachine.Transition;
import java.time.Instant;

/**
 * A transition that will be settled by itself.
 *
 * @param when its place in the order of settling
 * @param timer whose it is
 * @param transition what will be settled
 * @param requestId of the request that caused it
 */
record Due(At when, Timer timer, Transition<?> transition, String requestId) {

  /** An instant, and the order among what is due at the same instant. */
  record At(Instant at, long sequence) implements Comparable<At> {
    @Override
    public int compareTo(At other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  /** The resource that a pending transition belongs to. */
  record Timer(String account, String table, String id) {}
}
