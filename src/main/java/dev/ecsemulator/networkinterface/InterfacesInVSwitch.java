package dev.ecsemulator.networkinterface;

import dev.ecsemulator.operation.Dependent;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.VSwitch;
import org.springframework.stereotype.Component;

/** A vSwitch with network interfaces is not deleted. */
@Component
final class InterfacesInVSwitch implements Dependent<VSwitch> {

  @Override
  public Table<VSwitch> on() {
    return VSwitch.TABLE;
  }

  @Override
  public String name() {
    return "NetworkInterface";
  }

  @Override
  public boolean uses(VSwitch resource, View view) {
    return view.selectIn(resource.regionId(), NetworkInterface.TABLE)
            .where("vswitch", resource.id())
            .count()
        > 0;
  }
}
