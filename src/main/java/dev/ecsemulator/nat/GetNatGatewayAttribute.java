package dev.ecsemulator.nat;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.View;

/** Describes one NAT gateway. */
@VpcApi
final class GetNatGatewayAttribute implements Query<GetNatGatewayAttribute.Request> {

  record Request(String natGatewayId) {}

  @Override
  public Answer handle(Request request, View view) {
    NatGateway gateway =
        view.find(NatGateway.TABLE, request.natGatewayId())
            .orElseThrow(() -> view.error("InvalidNatGatewayId.NotFound"));
    return GatewayAnswer.described(gateway, view);
  }
}
