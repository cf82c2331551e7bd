package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Takes IPv6 addresses away from a network interface; all of them or none. */
@Ecs
final class UnassignIpv6Addresses implements Command<UnassignIpv6Addresses.Request> {

  record Request(String networkInterfaceId, List<String> ipv6Address) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    if (request.ipv6Address().isEmpty()) {
      throw tx.error("MissingParameter", "Ipv6Address.N");
    }
    Interfaces.refuseMoving(eni, tx);
    List<String> gone = request.ipv6Address().stream().map(Ipv6Wish::canonical).toList();
    for (String address : gone) {
      if (!eni.ipv6Addresses().contains(address)) {
        throw tx.error("InvalidIp.IpUnassigned", address);
      }
    }
    tx.put(
        eni.withIpv6Addresses(
            eni.ipv6Addresses().stream().filter(address -> !gone.contains(address)).toList()));
    return Answer.empty();
  }
}
