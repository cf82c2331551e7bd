package dev.ecsemulator.nat;

import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.Vpc;
import dev.ecsemulator.vpc.VpcContent;
import java.util.List;
import org.springframework.stereotype.Component;

/** VPCs hold NAT gateways. */
@Component
final class GatewaysInVpc implements VpcContent {

  @Override
  public String name() {
    return "NatGateway";
  }

  @Override
  public List<String> idsIn(Vpc vpc, View view) {
    return view.selectIn(vpc.regionId(), NatGateway.TABLE).where("vpc", vpc.id()).all().stream()
        .map(NatGateway::id)
        .toList();
  }
}
