package dev.ecsemulator.nat;

import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.networkinterface.PrivateAddresses;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** A gateway whose deletion is through goes, and its network interface with it. */
@Component
final class NatGatewaySettled implements OnSettled<NatGateway> {

  @Override
  public Table<NatGateway> table() {
    return NatGateway.TABLE;
  }

  @Override
  public void settled(NatGateway gateway, Transition<?> transition, Transaction tx) {
    if (gateway.status() == NatGatewayStatus.Deleting) {
      tx.findAnywhere(NetworkInterface.TABLE, gateway.networkInterfaceId())
          .ifPresent(eni -> PrivateAddresses.release(tx, eni));
      tx.remove(gateway);
    }
  }
}
