package dev.ecsemulator.drill;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.replica.ReplicaPair;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Copies the last recover point of a pair to a new disk at the secondary site. */
@Ebs
final class StartPairDrill implements Command<StartPairDrill.Request> {

  record Request(String pairId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaPair pair = Finding.pair(tx, request.pairId());
    ReplicaDrill drill = Drills.start(tx, "drill", pair.id(), pair.replication(), List.of(pair));
    return Answer.of("DrillId", drill.id());
  }
}
