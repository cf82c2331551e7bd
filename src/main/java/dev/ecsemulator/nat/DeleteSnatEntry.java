package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;

/** Deletes an SNAT entry. */
@VpcApi
final class DeleteSnatEntry implements Command<DeleteSnatEntry.Request> {

  record Request(String snatTableId, String snatEntryId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatGateway gateway = new NatRules(tx).bySnatTable(request.snatTableId());
    SnatEntry entry =
        tx.find(SnatEntry.TABLE, request.snatEntryId())
            .filter(found -> found.snatTableId().equals(gateway.snatTableId()))
            .orElseThrow(() -> tx.error("InvalidSnatEntryId.NotFound"));
    if (tx.fire(entry, "delete").isEmpty()) {
      throw tx.error("IncorretSnatEntryStatus");
    }
    return Answer.empty();
  }
}
