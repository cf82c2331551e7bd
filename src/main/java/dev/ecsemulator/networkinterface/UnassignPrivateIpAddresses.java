package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Takes secondary private addresses away from a network interface; all of them or none. */
@Ecs
final class UnassignPrivateIpAddresses implements Command<UnassignPrivateIpAddresses.Request> {

  record Request(String networkInterfaceId, List<String> privateIpAddress) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    List<String> gone = request.privateIpAddress();
    if (gone.isEmpty()) {
      throw tx.error("MissingParameter", "PrivateIpAddress.N");
    }
    Interfaces.refuseMoving(eni, tx);
    for (String ip : gone) {
      if (ip.equals(eni.primaryIp()) || !eni.privateIps().contains(ip)) {
        throw tx.error("InvalidIp.IpUnassigned", ip);
      }
    }
    tx.put(eni.withPrivateIps(eni.privateIps().stream().filter(ip -> !gone.contains(ip)).toList()));
    PrivateAddresses.free(tx, eni, gone);
    return Answer.empty();
  }
}
