package dev.ecsemulator.drill;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Deletes a drill of a pair, with its disk. */
@Ebs
final class ClearPairDrill implements Command<ClearPairDrill.Request> {

  record Request(String pairId, String drillId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Drills.clear(tx, Finding.pair(tx, request.pairId()).id(), request.drillId());
    return Answer.empty();
  }
}
