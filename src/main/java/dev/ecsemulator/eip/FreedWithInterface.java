package dev.ecsemulator.eip;

import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.repository.OnRemoved;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
import org.springframework.stereotype.Component;

/**
 * The address of a network interface that goes, also with its instance, is free again: it is not
 * released. Source: the DeleteInstance page.
 */
@Component
final class FreedWithInterface implements OnRemoved<NetworkInterface> {

  @Override
  public Table<NetworkInterface> table() {
    return NetworkInterface.TABLE;
  }

  @Override
  public void removed(NetworkInterface resource, Transaction tx) {
    tx.selectIn(resource.regionId(), Eip.TABLE)
        .where("network-interface", resource.id())
        .all()
        .forEach(eip -> eip.free(tx));
  }
}
