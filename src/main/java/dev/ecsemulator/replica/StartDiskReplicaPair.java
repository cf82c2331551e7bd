package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Starts the replication of a pair, once or for good. */
@Ebs
final class StartDiskReplicaPair implements Command<StartDiskReplicaPair.Request> {

  record Request(String replicaPairId, boolean oneShot) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaPair pair = Finding.lonePair(tx, request.replicaPairId());
    if (request.oneShot()) {
      Moving.require(tx, pair, "start-once");
      OneShot.requirePause(tx, pair.replication());
      Devices.requireDetachedDestinations(tx, List.of(pair));
      Moving.fire(tx, pair.withReplication(OneShot.noted(tx, pair.replication())), "start-once");
    } else {
      String event = pair.replication().lastRecoverPoint() == null ? "start" : "resume";
      Moving.require(tx, pair, event);
      Devices.requireDetachedDestinations(tx, List.of(pair));
      Moving.fire(tx, pair, event);
    }
    return Answer.empty();
  }
}
