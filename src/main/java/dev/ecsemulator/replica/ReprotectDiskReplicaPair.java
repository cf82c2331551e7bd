package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a failover: turns the direction of a pair round, or keeps it. */
@Ebs
final class ReprotectDiskReplicaPair implements Command<ReprotectDiskReplicaPair.Request> {

  record Request(String replicaPairId, @Nullable Boolean reverseReplicate) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaPair pair = Finding.lonePair(tx, request.replicaPairId());
    Finding.requireDestination(tx, pair.route());
    String event = Boolean.FALSE.equals(request.reverseReplicate()) ? "restore" : "reprotect";
    Moving.require(tx, pair, event);
    Devices.requireDetachedSources(tx, List.of(pair));
    Moving.fire(tx, pair, event);
    return Answer.empty();
  }
}
