package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Adds a DNAT entry. */
@VpcApi
final class CreateForwardEntry implements Command<CreateForwardEntry.Request> {

  record Request(
      String forwardTableId,
      String externalIp,
      String externalPort,
      String internalIp,
      String internalPort,
      String ipProtocol,
      @Nullable String forwardEntryName) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatRules rules = new NatRules(tx);
    NatGateway gateway = rules.byForwardTable(request.forwardTableId());
    rules.requireAvailable(gateway);
    ForwardEntry entry =
        new ForwardEntry(
            tx.newId("fwd"),
            gateway.regionId(),
            NatEntryStatus.Pending,
            gateway.id(),
            gateway.forwardTableId(),
            request.forwardEntryName() == null ? "" : request.forwardEntryName(),
            request.externalIp(),
            request.externalPort(),
            request.internalIp(),
            request.internalPort(),
            request.ipProtocol());
    new ForwardRules(gateway, tx).check(entry);
    return Answer.of("ForwardEntryId", tx.create(entry, "create").id());
  }
}
