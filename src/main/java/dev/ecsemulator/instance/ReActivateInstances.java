package dev.ecsemulator.instance;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Starts a pay-as-you-go instance again that was stopped and locked for what was overdue. */
@Ecs
final class ReActivateInstances implements Command<ReActivateInstances.Request> {

  private static final String OVERDUE = "financial";

  record Request(String instanceId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    if (instance.isPrePaid()) {
      throw tx.error("InvalidPayType.NotSupport");
    }
    if (instance.isLockedFor("security")) {
      throw tx.error("InstanceLockedForSecurity");
    }
    if (instance.status() != InstanceStatus.Stopped) {
      throw tx.error("IncorrectInstanceStatus");
    }
    if (!instance.isLockedFor(OVERDUE)) {
      throw tx.error("ReopenInstance.InstanceStatusNotValid");
    }
    if (Account.of(tx).inArrears()) {
      throw tx.error("InsufficientBalance");
    }
    Instance paid =
        instance.withLockReasons(
            instance.lockReasons().stream().filter(reason -> !reason.equals(OVERDUE)).toList());
    if (tx.fire(Starting.withPublicIp(paid, tx), "start").isEmpty()) {
      throw tx.error("IncorrectInstanceStatus");
    }
    return Answer.empty();
  }
}
