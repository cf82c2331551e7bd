package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/**
 * Detaches a secondary network interface from its instance. One that is leaving it already is no
 * error.
 */
@Ecs
final class DetachNetworkInterface implements Command<DetachNetworkInterface.Request> {

  record Request(String networkInterfaceId, String instanceId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    Instance instance = Hosts.find(request.instanceId(), tx);
    if (eni.isPrimary()) {
      throw tx.error("InvalidOperation.DetachPrimaryEniNotAllowed");
    }
    if (eni.instanceId() == null) {
      throw tx.error("InvalidOperation.InvalidEniState", "InUse,Detaching", eni.status());
    }
    if (!instance.id().equals(eni.instanceId())) {
      throw tx.error("InvalidParameter.EniNotBelongEcs", eni.id(), instance.id());
    }
    Hosts.refuseMoving(instance, tx);
    if (eni.status() != NetworkInterfaceStatus.Detaching && tx.fire(eni, "detach").isEmpty()) {
      throw tx.error("InvalidOperation.InvalidEniState", "InUse,Detaching", eni.status());
    }
    return Answer.empty();
  }
}
