package dev.ecsemulator.publicip;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Changes the public bandwidth of an instance and how it is paid for. With its first bandwidth a
 * subscription instance gets a public address, a pay-as-you-go instance only if it asks for one;
 * without bandwidth the address goes. An order that is not paid for changes nothing.
 */
@Ecs
final class ModifyInstanceNetworkSpec implements Command<ModifyInstanceNetworkSpec.Request> {

  /**
   * What is wanted; null stays as it is.
   *
   * @param internetMaxBandwidthOut Mbit/s
   * @param internetMaxBandwidthIn Mbit/s; null: as much as goes out, at least 10
   * @param autoPay true unless the request says otherwise; counts for subscriptions
   */
  record Request(
      String instanceId,
      @Nullable Integer internetMaxBandwidthOut,
      @Nullable Integer internetMaxBandwidthIn,
      @Nullable String networkChargeType,
      boolean allocatePublicIp,
      @Nullable Boolean autoPay) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance = Reachable.find(request.instanceId(), tx);
    if (Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    if (!instance.isAtRest()) {
      throw tx.errorSaying("IncorrectInstanceStatus", "of the instance");
    }
    if (Reachable.hasElasticAddress(instance, tx)) {
      throw tx.error("InvalidInstance.EipNotSupport");
    }
    Instance.Network changed = changed(instance, request, tx);
    if (!instance.isPrePaid()) {
      tx.put(instance.withNetwork(addressed(instance, changed, request, tx)));
      return Answer.empty();
    }
    if (!Boolean.FALSE.equals(request.autoPay())) {
      tx.put(instance.withNetwork(addressed(instance, changed, request, tx)));
    }
    return Answer.of("OrderId", Long.toString(Subscription.newOrder(tx)));
  }

  private static Instance.Network changed(Instance instance, Request request, Transaction tx) {
    Instance.Network network = instance.network();
    Integer asked = request.internetMaxBandwidthOut();
    int out = asked == null ? network.internetMaxBandwidthOut() : asked;
    boolean first = network.internetMaxBandwidthOut() == 0 && out > 0;
    if (first && instance.isClassic() && instance.status() != InstanceStatus.Stopped) {
      throw tx.error("InvalidInstanceStatus.NotStopped");
    }
    if (request.allocatePublicIp() && out == 0) {
      throw tx.error("InvalidParam.AllocatePublicIp");
    }
    String chargeType = request.networkChargeType();
    return network
        .withBandwidth(out, request.internetMaxBandwidthIn())
        .orElseThrow(() -> tx.error("InvalidInternetMaxBandwidthIn.ValueNotSupported"))
        .withInternetChargeType(chargeType == null ? network.internetChargeType() : chargeType);
  }

  private static Instance.Network addressed(
      Instance instance, Instance.Network changed, Request request, Transaction tx) {
    String ip = changed.publicIp();
    if (changed.internetMaxBandwidthOut() == 0) {
      PublicAddresses.giveBack(tx, ip);
      return changed.withPublicIp("");
    }
    boolean wanted = instance.isPrePaid() || request.allocatePublicIp();
    return wanted && ip.isEmpty() ? Reachable.withAddress(instance, changed, tx) : changed;
  }
}
