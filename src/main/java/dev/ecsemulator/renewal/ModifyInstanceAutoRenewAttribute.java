package dev.ecsemulator.renewal;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.AutoRenewal;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.Term;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether subscriptions renew themselves, and for how long each time. A subscription that does
 * is renewed nine days before its end.
 */
@Ecs
final class ModifyInstanceAutoRenewAttribute
    implements Command<ModifyInstanceAutoRenewAttribute.Request> {

  private static final String AUTOMATIC = "AutoRenewal";

  /**
   * What is wanted.
   *
   * @param autoRenew counts only where no renewalStatus is given
   * @param duration units of each renewal; needed for AutoRenewal
   */
  record Request(
      List<String> instanceId,
      @Nullable String renewalStatus,
      boolean autoRenew,
      @Nullable Integer duration,
      @Nullable String periodUnit) {

    String status() {
      return renewalStatus != null ? renewalStatus : autoRenew ? AUTOMATIC : "Normal";
    }
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Instance> instances = Subscriptions.of(request.instanceId(), tx);
    Instance.RenewalPolicy policy = policy(request, tx);
    for (Instance instance : instances) {
      AutoRenewal.pay(tx, instance, instance.billing().withRenewal(policy));
    }
    return Answer.empty();
  }

  private static Instance.RenewalPolicy policy(Request request, Transaction tx) {
    String unit = request.periodUnit() == null ? Term.MONTH : request.periodUnit();
    if (!request.status().equals(AUTOMATIC)) {
      return new Instance.RenewalPolicy(request.status(), 0, unit);
    }
    if (request.duration() == null || !new Term(request.duration(), unit).isAutomaticRenewal()) {
      throw tx.error("InvalidParameter.Duration");
    }
    return new Instance.RenewalPolicy(AUTOMATIC, request.duration(), unit);
  }
}
