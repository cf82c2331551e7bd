package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;

/** Deletes a DNAT entry. */
@VpcApi
final class DeleteForwardEntry implements Command<DeleteForwardEntry.Request> {

  record Request(String forwardTableId, String forwardEntryId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatGateway gateway = new NatRules(tx).byForwardTable(request.forwardTableId());
    ForwardEntry entry =
        tx.find(ForwardEntry.TABLE, request.forwardEntryId())
            .filter(found -> found.forwardTableId().equals(gateway.forwardTableId()))
            .orElseThrow(() -> tx.error("InvalidForwardEntryId.NotFound"));
    if (tx.fire(entry, "delete").isEmpty()) {
      throw tx.error("IncorretForwardEntryStatus");
    }
    return Answer.empty();
  }
}
