package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Changes the type of a subscription instance: to a larger one while it runs or is stopped, to a
 * smaller one only while it is stopped. The new type shows at once; that it takes effect with the
 * next start cannot be told apart here. An order that is not paid for changes nothing.
 */
@Ecs
final class ModifyPrepayInstanceSpec implements Command<ModifyPrepayInstanceSpec.Request> {

  /**
   * What is wanted.
   *
   * @param operatorType upgrade, which is the default, or downgrade
   */
  record Request(
      String instanceId,
      String instanceType,
      @Nullable String operatorType,
      @Nullable Boolean autoPay,
      boolean rebootWhenFinished) {

    boolean isDowngrade() {
      return "downgrade".equals(operatorType);
    }
  }

  private final Catalog catalog;

  ModifyPrepayInstanceSpec(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    refuseUnfit(instance, request, tx);
    Retyping retyping = new Retyping(tx, catalog);
    InstanceType type = retyping.type(instance, request.instanceType());
    if (isSmaller(type, instance.type()) != request.isDowngrade()) {
      throw tx.error("InvalidInstanceType.NotSupported");
    }
    Instance changed = retyping.changed(instance, type);
    boolean paid = request.isDowngrade() || !Boolean.FALSE.equals(request.autoPay());
    if (paid) {
      tx.put(changed);
      boolean reboots = request.rebootWhenFinished() && instance.status() == InstanceStatus.Running;
      if (reboots && tx.fire(changed, "reboot").isEmpty()) {
        throw tx.error("IncorrectInstanceStatus");
      }
    }
    return Answer.of("OrderId", Long.toString(Subscription.newOrder(tx)));
  }

  private static void refuseUnfit(Instance instance, Request request, Transaction tx) {
    if (!instance.isPrePaid()) {
      throw tx.error("InvalidBillingMethod.ValueNotSupported");
    }
    if (!instance.billing().expiredTime().isAfter(tx.now())) {
      throw tx.error("InvalidInstance.PreInstanceExpired");
    }
    if (!instance.isAtRest()) {
      throw tx.error("IncorrectInstanceStatus");
    }
    if (request.isDowngrade() && instance.status() != InstanceStatus.Stopped) {
      throw tx.error("InvalidStatus.NotStopped");
    }
  }

  private static boolean isSmaller(InstanceType type, InstanceType than) {
    return type.cpu() < than.cpu() || type.memory() < than.memory();
  }
}
