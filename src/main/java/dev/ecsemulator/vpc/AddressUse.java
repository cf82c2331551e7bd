package dev.ecsemulator.vpc;

import dev.ecsemulator.repository.View;

/** Who holds addresses of vSwitches. Offered as a component by each package that gives some out. */
public interface AddressUse {

  /** How many IPv4 addresses of the vSwitch are taken. */
  long addressesOf(VSwitch vSwitch, View view);

  /** Whether an IPv6 address of the vSwitch is taken. */
  boolean hasIpv6Of(VSwitch vSwitch, View view);
}
