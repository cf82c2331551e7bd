package dev.ecsemulator.replica;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.statemachine.Transition;
import java.util.List;

/** Starting the transitions of pairs and groups. */
final class Moving {

  /** The failure after which all is as it was before the attempt. */
  static final String UNCHANGED = "unchanged";

  private Moving() {}

  /** Refuses with OperationDenied.InvalidStatus what the state does not allow. */
  static <T extends Stateful<T, S>, S extends Enum<S>> Transition<S> require(
      Transaction tx, T replica, String event) {
    return replica
        .lifecycle()
        .fire(replica.status(), event)
        .orElseThrow(() -> tx.error("OperationDenied.InvalidStatus"));
  }

  /** Whether an event is legal and has nothing left to do: it shows no other state than now. */
  static <T extends Stateful<T, S>, S extends Enum<S>> boolean isIdle(
      Transaction tx, T replica, String event) {
    return require(tx, replica, event).via() == replica.status();
  }

  /** Moves a pair that is in no group. */
  static ReplicaPair fire(Transaction tx, ReplicaPair pair, String event) {
    return isIdle(tx, pair, event) ? pair : tx.fire(pair, event).orElseThrow();
  }

  /** Moves a group and all its pairs. */
  static void fire(Transaction tx, ReplicaGroup group, String event) {
    if (!isIdle(tx, group, event)) {
      lead(tx, tx.fire(group, event).orElseThrow());
    }
  }

  /** Begins what a state does by itself: a copy, or the wait for the next one. */
  static <T extends Stateful<T, S>, S extends Enum<S>> T carryOn(Transaction tx, T replica) {
    return tx.fire(replica, "copy").or(() -> tx.fire(replica, "wait")).orElse(replica);
  }

  /**
   * The state in which a failed attempt leaves a replica: the one that the failure names, or the
   * one before. What was on its way to another state cannot go back there, so that it fails.
   */
  static String afterFailure(String failure, Transition<?> attempt) {
    if (!failure.equals(UNCHANGED)) {
      return failure;
    }
    String before = String.valueOf(attempt.from());
    return before.endsWith("ing") && !before.endsWith("syncing")
        ? Replication.attempt(attempt.event()) + "_failed"
        : before;
  }

  /** Makes a group's pairs follow it. */
  static void lead(Transaction tx, ReplicaGroup group) {
    members(tx, group).forEach(pair -> tx.put(pair.following(group)));
  }

  /** The pairs of a group, newest first. */
  static List<ReplicaPair> members(View view, ReplicaGroup group) {
    return view.selectIn(group.regionId(), ReplicaPair.TABLE).where("group", group.id()).all();
  }
}
