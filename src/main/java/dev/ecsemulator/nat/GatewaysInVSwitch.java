package dev.ecsemulator.nat;

import dev.ecsemulator.operation.Dependent;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.VSwitch;
import org.springframework.stereotype.Component;

/** A vSwitch stays while a NAT gateway is in it. */
@Component
final class GatewaysInVSwitch implements Dependent<VSwitch> {

  @Override
  public Table<VSwitch> on() {
    return VSwitch.TABLE;
  }

  @Override
  public String name() {
    return "EnhancedNatgw";
  }

  @Override
  public boolean uses(VSwitch resource, View view) {
    return view.selectIn(resource.regionId(), NatGateway.TABLE)
            .where("vswitch", resource.id())
            .count()
        > 0;
  }
}
