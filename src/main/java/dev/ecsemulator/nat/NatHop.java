package dev.ecsemulator.nat;

import dev.ecsemulator.repository.View;
import dev.ecsemulator.routetable.NextHopKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Routes can lead to NAT gateways. */
@Component
final class NatHop implements NextHopKind {

  @Override
  public String type() {
    return "NatGateway";
  }

  @Override
  public Optional<String> vpcOf(String id, View view) {
    return view.find(NatGateway.TABLE, id).map(NatGateway::vpcId);
  }

  @Override
  public String unknown() {
    return "InvalidNatGatewayId.NotFound";
  }

  @Override
  public String elsewhere() {
    return "INVALID_VPC_ID";
  }
}
