package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives a network interface more IPv6 addresses: those that are named, or any of its vSwitch. */
@Ecs
final class AssignIpv6Addresses implements Command<AssignIpv6Addresses.Request> {

  record Request(
      String networkInterfaceId, List<String> ipv6Address, @Nullable Integer ipv6AddressCount) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    Ipv6Wish wish = Ipv6Wish.of(request.ipv6AddressCount(), request.ipv6Address(), tx);
    if (wish.isNone()) {
      throw tx.error("MissingParameter", "Ipv6Address.N");
    }
    Interfaces.refuseMoving(eni, tx);
    if (eni.instanceId() != null) {
      tx.findAnywhere(Instance.TABLE, eni.instanceId())
          .ifPresent(instance -> Hosts.refuseMoving(instance, tx));
    }
    VSwitch vSwitch = tx.findAnywhere(VSwitch.TABLE, eni.vSwitchId()).orElseThrow();
    List<String> added = wish.choose(vSwitch, eni.ipv6Addresses().size(), tx);
    tx.put(
        eni.withIpv6Addresses(
            Stream.concat(eni.ipv6Addresses().stream(), added.stream()).toList()));
    return Answer.of("NetworkInterfaceId", eni.id())
        .with("Ipv6Sets", added)
        .without("Ipv6PrefixSets");
  }
}
