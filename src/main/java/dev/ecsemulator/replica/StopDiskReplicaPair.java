package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Stops the replication of a pair. */
@Ebs
final class StopDiskReplicaPair implements Command<StopDiskReplicaPair.Request> {

  record Request(String replicaPairId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaPair pair = Finding.lonePair(tx, request.replicaPairId());
    Moving.fire(tx, pair, "stop");
    return Answer.empty();
  }
}
