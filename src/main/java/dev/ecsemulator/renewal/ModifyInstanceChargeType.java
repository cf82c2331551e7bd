package dev.ecsemulator.renewal;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.instance.AutoRenewal;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.Term;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes instances between pay-as-you-go and subscription, all or none. System disks and local
 * disks follow their instance. Other data disks follow from pay-as-you-go only if that is asked
 * for, and always from a subscription. An order that is not paid for changes nothing.
 */
@Ecs
final class ModifyInstanceChargeType implements Command<ModifyInstanceChargeType.Request> {

  private static final String PRE_PAID = "PrePaid";

  /**
   * What is wanted.
   *
   * @param instanceChargeType PrePaid, which is the default, or PostPaid
   * @param autoPay true unless the request says otherwise
   */
  record Request(
      List<String> instanceIds,
      @Nullable String instanceChargeType,
      @Nullable Integer period,
      @Nullable String periodUnit,
      boolean includeDataDisks,
      @Nullable Boolean autoPay) {

    String wanted() {
      return instanceChargeType == null ? PRE_PAID : instanceChargeType;
    }

    boolean wantsSubscription() {
      return wanted().equals(PRE_PAID);
    }
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Instance> instances =
        request.instanceIds().stream()
            .distinct()
            .map(
                id ->
                    tx.find(Instance.TABLE, id)
                        .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound")))
            .toList();
    if (Account.of(tx).inArrears()) {
      throw tx.error("Account.Arrearage");
    }
    instances.forEach(instance -> refuseUnfit(instance, request, tx));
    Term term = term(request, tx);
    if (!Boolean.FALSE.equals(request.autoPay())) {
      for (Instance instance : instances) {
        change(instance, request, term, tx);
      }
    }
    return Answer.of("OrderId", Long.toString(Subscription.newOrder(tx))).without("FeeOfInstances");
  }

  private static void refuseUnfit(Instance instance, Request request, Transaction tx) {
    if (!instance.isAtRest()) {
      throw tx.error("InvalidStatus.ValueNotSupported");
    }
    if (instance.isPrePaid() == request.wantsSubscription()) {
      throw tx.error("InvalidInstanceChargeType.ValueNotSupported");
    }
    if (instance.isSpot()) {
      throw tx.error("InvalidSpotStrategy");
    }
    if (instance.isStoppedWithoutFees()) {
      throw tx.error("InvalidOperation.StoppedModeUnsupported");
    }
    if (instance.billing().autoReleaseTime() != null) {
      throw tx.error("ReleaseTimeHaveBeenSet");
    }
    if (instance.isPrePaid() && !instance.billing().expiredTime().isAfter(tx.now())) {
      throw tx.error("ExpiredInstance");
    }
  }

  private static Term term(Request request, Transaction tx) {
    Term term =
        new Term(
            request.period() == null ? 1 : request.period(),
            request.periodUnit() == null ? Term.MONTH : request.periodUnit());
    if (request.wantsSubscription() && !term.isSold()) {
      throw tx.error("InvalidPeriod");
    }
    return term;
  }

  private static void change(Instance instance, Request request, Term term, Transaction tx) {
    Instant end = request.wantsSubscription() ? term.from(tx.now()) : null;
    List<Disk> disks =
        tx.selectIn(instance.regionId(), Disk.TABLE).where("instance", instance.id()).all();
    for (Disk disk : disks) {
      if (end == null || disk.isSystem() || !disk.portable() || request.includeDataDisks()) {
        tx.put(disk.withChargeType(request.wanted()).withExpiredTime(end));
      }
    }
    Instance.Billing billing =
        instance
            .billing()
            .withChargeType(request.wanted())
            .withExpiredTime(end == null ? Instance.Billing.NEVER : end)
            .withRenewal(
                end == null
                    ? Instance.RenewalPolicy.NONE
                    : new Instance.RenewalPolicy("Normal", 0, term.unit()));
    // A subscription cannot be deleted anyway; the API does not let one be protected.
    Instance unprotected =
        instance.withOptions(
            instance
                .options()
                .withDeletionProtection(end == null && instance.options().deletionProtection()));
    AutoRenewal.pay(tx, unprotected, billing);
  }
}
