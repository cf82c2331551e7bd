package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call of RunInstances orders: refuses parameters that contradict each other. Source:
 * RunInstances.
 */
final class RunInstancesOrder {

  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_HOST_NAME = 64;

  private final RunInstances.Request request;
  private final Transaction tx;

  RunInstancesOrder(RunInstances.Request request, Transaction tx) {
    this.request = request;
    this.tx = tx;
  }

  Order order() {
    int amount = request.count();
    if (request.minAmount() != null && request.minAmount() > amount) {
      throw tx.error("InvalidMinAmount.Malformed");
    }
    InterfaceOrder primary = primary();
    List<InterfaceOrder> secondary =
        request.networkInterface().stream().filter(order -> !order.isPrimary()).toList();
    Placement placement = primary == null ? request.placement() : request.placement().with(primary);
    placement.refuseAddressWithoutVSwitch(tx);
    if (placement.privateIpAddress() != null && amount > 1 && !secondary.isEmpty()) {
      throw tx.error("InvalidParam.SecondaryNetworkInterface");
    }
    return new Order(
        null,
        request.instanceType(),
        amount,
        naming(request.instanceName(), LONGEST_NAME, "InvalidParams.InstanceNameExceed"),
        naming(request.hostName(), LONGEST_HOST_NAME, "InvalidParams.HostnameExceed"),
        hostNames(),
        request.description(),
        request.software(),
        placement,
        request.payment(),
        request.settings(),
        primary == null ? groups() : primary.groups(),
        request.disks().system(tx),
        request.disks().data(),
        primary == null ? 0 : primary.moreAddresses(),
        primary == null ? request.ipv6(tx) : primary.ipv6(tx),
        secondary,
        request.tag(),
        request.autoReleaseTime() == null ? null : AutoRelease.time(tx, request.autoReleaseTime()),
        true);
  }

  /** A primary interface says what else stands at the top level; both at once contradict. */
  private @Nullable InterfaceOrder primary() {
    List<InterfaceOrder> primary =
        request.networkInterface().stream().filter(InterfaceOrder::isPrimary).toList();
    if (primary.isEmpty()) {
      return null;
    }
    boolean twice =
        request.placement().namesNetwork()
            || !request.securityGroupIds().isEmpty()
            || !request.ipv6(tx).isNone();
    if (primary.size() > 1 || twice) {
      throw tx.error("InvalidParam.NetworkInterface", "NetworkInterface");
    }
    return primary.get(0);
  }

  private List<String> groups() {
    String single = request.placement().securityGroupId();
    if (single == null) {
      return request.securityGroupIds();
    }
    if (!request.securityGroupIds().isEmpty()) {
      throw tx.error("InvalidSecurityGroupId.SingleIdAndMultiIdConflict");
    }
    return List.of(single);
  }

  private @Nullable Naming naming(@Nullable String name, int longest, String tooLong) {
    if (name == null) {
      return null;
    }
    Naming naming = Naming.of(name, request.uniqueSuffix(), tx);
    if (naming.at(request.count() - 1).length() > longest) {
      throw tx.error(tooLong);
    }
    return naming;
  }

  private List<String> hostNames() {
    List<String> names = request.hostNames();
    if (!names.isEmpty() && request.hostName() != null) {
      throw tx.error("InvalidHostname.SingleAndMultiConflict");
    }
    if (!names.isEmpty() && names.size() != request.count()) {
      throw tx.error("InvalidHostname.SizeInvalid");
    }
    return names;
  }
}
