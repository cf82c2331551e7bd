package dev.ecsemulator.eip;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.time.Duration;

/**
 * Makes an elastic IP address of the public address of an instance, which keeps it; the instance
 * then has no bandwidth of its own. Source: the ConvertNatPublicIpToEip page, from whose conditions
 * the messages are taken.
 */
@Ecs
final class ConvertNatPublicIpToEip implements Command<ConvertNatPublicIpToEip.Request> {

  private static final Duration LAST_DAY = Duration.ofHours(24);

  record Request(String instanceId) {}

  private final Catalog catalog;

  ConvertNatPublicIpToEip(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    refuseUnfit(instance, tx);
    if (tx.select(Eip.TABLE).count() >= catalog.quota("eipsPerRegion")) {
      throw tx.error("MaxEIPQuotaExceeded");
    }
    Instance.Network network = instance.network();
    tx.put(instance.withNetwork(network.withPublicIp("").withInternetMaxBandwidthOut(0)));
    tx.put(
        Eip.blank(
                tx.newId("eip"),
                instance.regionId(),
                network.publicIp(),
                Account.of(tx).defaultResourceGroupId(),
                tx.now())
            .status(EipStatus.InUse)
            .bandwidth(network.internetMaxBandwidthOut())
            .internetChargeType(network.internetChargeType())
            .association(InstanceHolder.association(instance))
            .build());
    return Answer.empty();
  }

  private static void refuseUnfit(Instance instance, Transaction tx) {
    Instance.Network network = instance.network();
    if (instance.isClassic()) {
      throw tx.error("OperationDenied", "The specified instance is not in a VPC.");
    }
    if (instance.isUnpaid(tx)) {
      throw tx.error("InvalidInstance.OverduePayment");
    }
    if (instance.status() != InstanceStatus.Running
        && instance.status() != InstanceStatus.Stopped) {
      throw tx.error(
          "IncorrectInstanceStatus", "The instance status does not support this operation.");
    }
    if (network.internetMaxBandwidthOut() == 0) {
      throw tx.error("InvalidInstance.ZeroBandwidth", "The instance has no public bandwidth.");
    }
    if (network.publicIp().isEmpty()) {
      throw tx.error("InvalidInstance.IpAddressMissing", "The instance has no public IP address.");
    }
    if (instance.isPrePaid() && !network.internetChargeType().equals("PayByTraffic")) {
      throw tx.error(
          "InvalidInternetChargeType.ValueNotSupported",
          "The public IP address of a subscription instance has to be paid by traffic.");
    }
    if (instance.isPrePaid()
        && instance.billing().expiredTime().isBefore(tx.now().plus(LAST_DAY))) {
      throw tx.error(
          "InvalidEndTime.OperateNotSupport", "The instance is about to expire within 24 hours.");
    }
  }
}
