package dev.ecsemulator.instance;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.PublicAddresses;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Changes the type or the public bandwidth of a pay-as-you-go instance, one of the two at a time.
 */
@Ecs
final class ModifyInstanceSpec implements Command<ModifyInstanceSpec.Request> {

  /**
   * What is wanted.
   *
   * @param internetMaxBandwidthOut Mbit/s
   * @param internetMaxBandwidthIn Mbit/s
   */
  record Request(
      String instanceId,
      @Nullable String instanceType,
      @Nullable Integer internetMaxBandwidthOut,
      @Nullable Integer internetMaxBandwidthIn) {

    boolean wantsBandwidth() {
      return internetMaxBandwidthOut != null || internetMaxBandwidthIn != null;
    }
  }

  private final Catalog catalog;

  ModifyInstanceSpec(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    new Guards(tx).refuseSecurityLock(instance);
    if (Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    String type = request.instanceType();
    if (type != null && request.wantsBandwidth()) {
      throw tx.error("InvalidParameter.Mismatch");
    }
    if (type == null && !request.wantsBandwidth()) {
      throw tx.missing("InstanceType");
    }
    tx.put(type == null ? withBandwidth(instance, request, tx) : withType(instance, type, tx));
    return Answer.empty();
  }

  private Instance withType(Instance instance, String id, Transaction tx) {
    if (instance.isPrePaid() || instance.isSpot()) {
      throw tx.error("ChargeTypeViolation");
    }
    if (instance.status() != InstanceStatus.Stopped) {
      throw tx.error("InvalidInstanceStatus.NotStopped");
    }
    Retyping retyping = new Retyping(tx, catalog);
    return retyping.changed(instance, retyping.type(instance, id));
  }

  private static Instance withBandwidth(Instance instance, Request request, Transaction tx) {
    if (!instance.isAtRest()) {
      throw tx.error("InvalidStatus.ValueNotSupported");
    }
    Instance.Network network = instance.network();
    Integer asked = request.internetMaxBandwidthOut();
    int out = asked == null ? network.internetMaxBandwidthOut() : asked;
    Instance.Network changed =
        network
            .withBandwidth(out, request.internetMaxBandwidthIn())
            .orElseThrow(() -> tx.error("InvalidParameter.Bandwidth"));
    if (out > 0) {
      return instance.withNetwork(changed);
    }
    PublicAddresses.giveBack(tx, network.publicIp());
    return instance.withNetwork(changed.withPublicIp(""));
  }
}
