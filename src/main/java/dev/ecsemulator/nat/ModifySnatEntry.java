package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes the addresses or the name of an SNAT entry. */
@VpcApi
final class ModifySnatEntry implements Command<ModifySnatEntry.Request> {

  record Request(
      String snatTableId,
      String snatEntryId,
      @Nullable String snatIp,
      @Nullable String snatEntryName,
      @Nullable Integer eipAffinity) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatRules rules = new NatRules(tx);
    NatGateway gateway = rules.bySnatTable(request.snatTableId());
    rules.requireAvailable(gateway);
    SnatEntry entry =
        tx.find(SnatEntry.TABLE, request.snatEntryId())
            .filter(found -> found.snatTableId().equals(gateway.snatTableId()))
            .orElseThrow(() -> tx.error("InvalidSnatEntryId.NotFound"));
    SnatEntry changed =
        entry
            .withSnatIps(
                request.snatIp() == null
                    ? entry.snatIps()
                    : SnatRules.addresses(gateway, request.snatIp(), tx))
            .withName(request.snatEntryName() == null ? entry.name() : request.snatEntryName())
            .withEipAffinity(
                request.eipAffinity() == null ? entry.eipAffinity() : request.eipAffinity());
    if (tx.fire(changed, "modify").isEmpty()) {
      throw tx.error("IncorretSnatEntryStatus");
    }
    return Answer.empty();
  }
}
