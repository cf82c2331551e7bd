package dev.ecsemulator.networkinterface;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.VSwitch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a network interface more private addresses: those that are named, or the lowest free ones.
 */
@Ecs
final class AssignPrivateIpAddresses implements Command<AssignPrivateIpAddresses.Request> {

  record Request(
      String networkInterfaceId,
      List<String> privateIpAddress,
      @Nullable Integer secondaryPrivateIpAddressCount) {}

  private final Catalog catalog;

  AssignPrivateIpAddresses(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    List<String> named = request.privateIpAddress();
    Integer count = request.secondaryPrivateIpAddressCount();
    if (count == null && named.isEmpty()) {
      throw tx.error("MissingParameter", "PrivateIpAddress.N");
    }
    if (count != null && !named.isEmpty()) {
      throw tx.error(
          "InvalidParameter.Conflict", "PrivateIpAddress.N", "SecondaryPrivateIpAddressCount");
    }
    Interfaces.refuseMoving(eni, tx);
    refuseTooMany(eni, count == null ? named.size() : count, tx);
    VSwitch vSwitch = tx.findAnywhere(VSwitch.TABLE, eni.vSwitchId()).orElseThrow();
    Addressing addressing = new Addressing(tx, vSwitch);
    List<String> added =
        count == null ? addressing.checked(named) : addressing.lowest(count, List.of());
    List<String> all = new ArrayList<>(eni.privateIps());
    all.addAll(added);
    tx.put(eni.withPrivateIps(List.copyOf(all)));
    return Answer.of(
        "AssignedPrivateIpAddressesSet",
        Answer.of("NetworkInterfaceId", eni.id())
            .with("PrivateIpSet", added)
            .without("Ipv4PrefixSet"));
  }

  /** An attached interface has as many as the instance's type allows, a free one a fixed number. */
  private void refuseTooMany(NetworkInterface eni, int more, Transaction tx) {
    int all = eni.privateIps().size() + more;
    if (eni.instanceId() == null) {
      if (all - 1 > catalog.quota("secondaryAddressesPerFreeInterface")) {
        throw tx.error("MaxEniPrivateIpsCountExceeded");
      }
      return;
    }
    Instance instance = tx.findAnywhere(Instance.TABLE, eni.instanceId()).orElseThrow();
    Hosts.refuseMoving(instance, tx);
    int most = instance.type().addressesPerInterface();
    if (all > most) {
      throw tx.error("InvalidOperation.Ipv4CountExceeded", eni.id(), most, instance.type().id());
    }
  }
}
