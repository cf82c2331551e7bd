package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes a DNAT entry; what is not mentioned stays. */
@VpcApi
final class ModifyForwardEntry implements Command<ModifyForwardEntry.Request> {

  record Request(
      String forwardTableId,
      String forwardEntryId,
      @Nullable String externalIp,
      @Nullable String externalPort,
      @Nullable String internalIp,
      @Nullable String internalPort,
      @Nullable String ipProtocol,
      @Nullable String forwardEntryName) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatGateway gateway = new NatRules(tx).byForwardTable(request.forwardTableId());
    ForwardEntry entry =
        tx.find(ForwardEntry.TABLE, request.forwardEntryId())
            .filter(found -> found.forwardTableId().equals(gateway.forwardTableId()))
            .orElseThrow(() -> tx.error("InvalidForwardEntryId.NotFound"));
    ForwardEntry changed =
        entry
            .withExternalIp(orElse(request.externalIp(), entry.externalIp()))
            .withExternalPort(orElse(request.externalPort(), entry.externalPort()))
            .withInternalIp(orElse(request.internalIp(), entry.internalIp()))
            .withInternalPort(orElse(request.internalPort(), entry.internalPort()))
            .withIpProtocol(orElse(request.ipProtocol(), entry.ipProtocol()))
            .withName(orElse(request.forwardEntryName(), entry.name()));
    new ForwardRules(gateway, tx).check(changed);
    if (tx.fire(changed, "modify").isEmpty()) {
      throw tx.error("IncorretForwardEntryStatus");
    }
    return Answer.empty();
  }

  private static String orElse(@Nullable String asked, String before) {
    return asked == null ? before : asked;
  }
}
