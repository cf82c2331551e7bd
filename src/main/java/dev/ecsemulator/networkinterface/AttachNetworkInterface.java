package dev.ecsemulator.networkinterface;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Attaches a secondary network interface to an instance of its zone and VPC. */
@Ecs
final class AttachNetworkInterface implements Command<AttachNetworkInterface.Request> {

  record Request(String networkInterfaceId, String instanceId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    NetworkInterface eni = Interfaces.own(request.networkInterfaceId(), tx);
    Instance instance = Hosts.find(request.instanceId(), tx);
    if (eni.isPrimary()) {
      throw tx.error("InvalidOperation.InvalidEniType", "Secondary", eni.type());
    }
    refuseUnfit(eni, instance, tx);
    Hosts.refuseMoving(instance, tx);
    if (tx.fire(eni.withInstanceId(instance.id()), "attach").isEmpty()) {
      throw tx.error("InvalidOperation.InvalidEniState", "Available", eni.status());
    }
    return Answer.empty();
  }

  private static void refuseUnfit(NetworkInterface eni, Instance instance, Transaction tx) {
    if (instance.isClassic()) {
      throw tx.error("InvalidInstance.NetworkType");
    }
    if (!eni.vpcId().equals(instance.network().vpcId())) {
      throw tx.error("InvalidOperation.VpcMismatch");
    }
    if (!eni.zoneId().equals(instance.zoneId())) {
      throw tx.error("InvalidOperation.AvailabilityZoneMismatch");
    }
    int attached =
        tx.selectIn(instance.regionId(), NetworkInterface.TABLE)
            .where("instance", instance.id())
            .count();
    if (eni.instanceId() == null && attached >= instance.type().interfaces()) {
      throw tx.error("EniPerInstanceLimitExceeded", instance.type().interfaces());
    }
    if (eni.privateIps().size() > instance.type().addressesPerInterface()) {
      throw tx.error(
          "InvalidOperation.Ipv4CountExceeded",
          eni.id(),
          instance.type().addressesPerInterface(),
          instance.type().id());
    }
  }
}
