package dev.ecsemulator.instance;

import dev.ecsemulator.networkinterface.Ipv6Wish;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network interface that RunInstances asks for.
 *
 * @param instanceType Primary or Secondary; null: Secondary
 * @param networkInterfaceId an interface that exists and is to be attached
 * @param deleteOnRelease null: true
 */
record InterfaceOrder(
    @Nullable String instanceType,
    @Nullable String networkInterfaceId,
    @Nullable String vSwitchId,
    @Nullable String networkInterfaceName,
    @Nullable String description,
    @Nullable String securityGroupId,
    List<String> securityGroupIds,
    @Nullable String primaryIpAddress,
    @Nullable Integer secondaryPrivateIpAddressCount,
    @Nullable Boolean deleteOnRelease,
    @Nullable Long ipv6AddressCount,
    List<String> ipv6Address) {

  boolean isPrimary() {
    return "Primary".equals(instanceType);
  }

  /** Private addresses besides the first. */
  int moreAddresses() {
    return secondaryPrivateIpAddressCount == null ? 0 : secondaryPrivateIpAddressCount;
  }

  Ipv6Wish ipv6(Transaction tx) {
    return Ipv6Wish.of(ipv6AddressCount, ipv6Address, tx);
  }

  /** The groups it names, one way or the other. */
  List<String> groups() {
    return securityGroupId == null ? securityGroupIds : List.of(securityGroupId);
  }
}
