package dev.ecsemulator.networkinterface;

import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** What the end of a detachment and of a deletion brings about. */
@Component
final class NetworkInterfaceSettled implements OnSettled<NetworkInterface> {

  @Override
  public Table<NetworkInterface> table() {
    return NetworkInterface.TABLE;
  }

  @Override
  public void settled(NetworkInterface eni, Transition<?> transition, Transaction tx) {
    switch (transition.event()) {
      case "detach" -> tx.put(eni.withInstanceId(null));
      case "delete" -> PrivateAddresses.release(tx, eni);
      default -> {}
    }
  }
}
