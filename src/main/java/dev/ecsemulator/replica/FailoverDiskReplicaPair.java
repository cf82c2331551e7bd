package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Makes the destination disk of a pair usable in place of the source. */
@Ebs
final class FailoverDiskReplicaPair implements Command<FailoverDiskReplicaPair.Request> {

  record Request(String replicaPairId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaPair pair = Finding.lonePair(tx, request.replicaPairId());
    Finding.requireDestination(tx, pair.route());
    Moving.fire(tx, pair, "failover");
    return Answer.empty();
  }
}
