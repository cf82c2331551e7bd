package dev.ecsemulator.instance;

import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.repository.OnSettled;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.statemachine.Transition;
import org.springframework.stereotype.Component;

/** What a start, a stop or a shutdown before a release brings about when it is through. */
@Component
final class InstanceSettled implements OnSettled<Instance> {

  @Override
  public Table<Instance> table() {
    return Instance.TABLE;
  }

  @Override
  public void settled(Instance instance, Transition<?> transition, Transaction tx) {
    if (transition.event().equals("release")) {
      new Deleting(tx).release(instance);
    } else if (instance.status() == InstanceStatus.Running) {
      tx.put(instance.withStoppedMode(Stopping.NOT_APPLICABLE).withStartedAt(tx.now()));
    } else if (transition.from() == InstanceStatus.Running) {
      stopped(instance, tx);
    }
  }

  private static void stopped(Instance instance, Transaction tx) {
    if (instance.type().hasLocalDisks()) {
      tx.note(instance, "The data on its local disks is gone.");
    }
    if (instance.stoppedMode().equals(Stopping.STOP_CHARGING)) {
      String ip = instance.network().publicIp();
      PublicAddresses.giveBack(tx, ip);
      tx.put(instance.withNetwork(instance.network().withPublicIp("")));
      tx.note(
          instance,
          ip.isEmpty()
              ? "Its vCPUs and memory are released."
              : "Its vCPUs, its memory and its public IP address " + ip + " are released.");
    }
  }
}
