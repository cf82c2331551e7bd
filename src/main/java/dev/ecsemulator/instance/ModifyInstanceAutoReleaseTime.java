package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
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
    AutoRenewal.pay(
        tx, instance, instance.billing().withAutoReleaseTime(time(request.autoReleaseTime(), tx)));
    return Answer.empty();
  }

  private static @Nullable Instant time(@Nullable String asked, Transaction tx) {
    return asked == null || asked.isEmpty() ? null : AutoRelease.time(tx, asked);
  }
}
