package dev.ecsemulator.publicip;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Gives a public address to an instance that has bandwidth for it and no address yet. */
@Ecs
final class AllocatePublicIpAddress implements Command<AllocatePublicIpAddress.Request> {

  /**
   * What is wanted.
   *
   * @param ipAddress a certain address; null for any
   */
  record Request(String instanceId, @Nullable String ipAddress) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance = Reachable.find(request.instanceId(), tx);
    Instance.Network network = instance.network();
    if (!instance.isAtRest() || instance.isStoppedWithoutFees()) {
      throw tx.error("IncorrectInstanceStatus");
    }
    if (!network.publicIp().isEmpty()) {
      throw tx.error("AllocatedAlready");
    }
    if (Reachable.hasElasticAddress(instance, tx)) {
      throw tx.error("NAT_PUBLIC_IP_BINDING_FAILED");
    }
    if (network.internetMaxBandwidthOut() == 0) {
      throw tx.error("AllocateIpInvalidInstanceBandwidth");
    }
    Instance.Network reached = reached(instance, request.ipAddress(), tx);
    tx.put(instance.withNetwork(reached));
    return Answer.of("IpAddress", reached.publicIp());
  }

  private static Instance.Network reached(
      Instance instance, @Nullable String asked, Transaction tx) {
    if (asked == null) {
      return Reachable.withAddress(instance, instance.network(), tx);
    }
    if (!PublicAddresses.take(tx, instance.regionId(), asked)) {
      throw tx.error("IpInUse");
    }
    return instance.network().withPublicIp(asked);
  }
}
