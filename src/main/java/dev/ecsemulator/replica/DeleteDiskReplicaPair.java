package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;

/** Deletes a pair and lets its disks go. */
@Ebs
final class DeleteDiskReplicaPair implements Command<DeleteDiskReplicaPair.Request> {

  record Request(String replicaPairId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaPair pair = Finding.lonePair(tx, request.replicaPairId());
    if (!pair.route().isProduction(tx.requiredRegionId())) {
      throw tx.error("OperationDenied");
    }
    Moving.fire(tx, pair, "delete");
    return Answer.empty();
  }
}
