package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes a gateway's name, description, answers to ICMP or way of binding addresses. */
@VpcApi
final class ModifyNatGatewayAttribute implements Command<ModifyNatGatewayAttribute.Request> {

  record Request(
      String natGatewayId,
      @Nullable String name,
      @Nullable String description,
      @Nullable Boolean icmpReplyEnabled,
      @Nullable String eipBindMode) {

    boolean asksForNothing() {
      return name == null && description == null && icmpReplyEnabled == null && eipBindMode == null;
    }
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    NatGateway gateway =
        tx.find(NatGateway.TABLE, request.natGatewayId())
            .orElseThrow(() -> tx.error("InvalidNatGatewayId.NotFound"));
    if (request.asksForNothing()) {
      throw tx.error("InvalidParams.NotNull");
    }
    if (gateway.status() != NatGatewayStatus.Available) {
      throw tx.error("IncorrectStatus.NatGateway");
    }
    if (request.eipBindMode() != null && request.eipBindMode().equals(gateway.eipBindMode())) {
      throw tx.error("OperationDenied.EipBondTypeIsAlreadyNAT");
    }
    tx.put(
        gateway
            .withName(orElse(request.name(), gateway.name()))
            .withDescription(orElse(request.description(), gateway.description()))
            .withIcmpReplyEnabled(
                request.icmpReplyEnabled() == null
                    ? gateway.icmpReplyEnabled()
                    : request.icmpReplyEnabled())
            .withEipBindMode(orElse(request.eipBindMode(), gateway.eipBindMode())));
    return Answer.empty();
  }

  private static String orElse(@Nullable String asked, String before) {
    return asked == null ? before : asked;
  }
}
