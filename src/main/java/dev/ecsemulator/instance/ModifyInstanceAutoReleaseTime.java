package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Says when a pay-as-you-go instance goes by itself; without a time it stays. */
@Ecs
final class ModifyInstanceAutoReleaseTime
    implements Command<ModifyInstanceAutoReleaseTime.Request> {

  record Request(String instanceId, @Nullable String autoReleaseTime) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId()).orElseThrow(() -> tx.error("NoSuchResource"));
    if (instance.isPrePaid()) {
      throw tx.error("ChargeTypeViolation");
    }
    String time = request.autoReleaseTime();
    boolean stays = time == null || time.isEmpty();
    AutoRenewal.pay(
        tx,
        instance,
        instance.billing().withAutoReleaseTime(stays ? null : AutoRelease.time(tx, time)));
    return Answer.empty();
  }
}
