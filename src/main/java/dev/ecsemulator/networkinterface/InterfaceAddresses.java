package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.AddressUse;
import dev.ecsemulator.vpc.VSwitch;
import org.springframework.stereotype.Component;

/** Network interfaces hold addresses of vSwitches. */
@Component
final class InterfaceAddresses implements AddressUse {

  @Override
  public long addressesOf(VSwitch vSwitch, View view) {
    return in(vSwitch, view).all().stream().mapToLong(eni -> eni.privateIps().size()).sum();
  }

  @Override
  public boolean hasIpv6Of(VSwitch vSwitch, View view) {
    return in(vSwitch, view).all().stream().anyMatch(eni -> !eni.ipv6Addresses().isEmpty());
  }

  private static Selection<NetworkInterface> in(VSwitch vSwitch, View view) {
    return view.selectIn(vSwitch.regionId(), NetworkInterface.TABLE).where("vswitch", vSwitch.id());
  }
}
