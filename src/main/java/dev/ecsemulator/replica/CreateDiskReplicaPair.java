package dev.ecsemulator.replica;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Subscription;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a pair of two disks; replication begins with StartDiskReplicaPair. */
@Ebs
final class CreateDiskReplicaPair implements Command<CreateDiskReplicaPair.Request> {

  static final String POSTPAY = "POSTPAY";
  static final String PREPAY = "PREPAY";

  /** Documented: 15 minutes, and nothing else. */
  static final int RPO = 900;

  private static final int SLOWEST = 10_240;

  record Request(
      String sourceZoneId,
      String diskId,
      String destinationRegionId,
      String destinationZoneId,
      String destinationDiskId,
      @Nullable String pairName,
      @Nullable String description,
      @Nullable String chargeType,
      @Nullable Integer period,
      @Nullable String periodUnit,
      @Nullable Integer bandwidth,
      @Nullable Integer rpo,
      @Nullable String resourceGroupId,
      boolean enableRtc,
      List<NewTag> tag) {}

  private final Sites sites;

  CreateDiskReplicaPair(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    ReplicaRoute route =
        sites.route(
            tx, request.sourceZoneId(), request.destinationRegionId(), request.destinationZoneId());
    new NewDevices(tx).require(route, request.diskId(), request.destinationDiskId());
    if (Account.of(tx).inArrears()) {
      throw tx.error("InvalidAccountStatus.NotEnoughBalance");
    }
    boolean prepaid = PREPAY.equals(request.chargeType());
    int bandwidth = prepaid ? Objects.requireNonNullElse(request.bandwidth(), SLOWEST) : 0;
    int rpo = Objects.requireNonNullElse(request.rpo(), RPO);
    ReplicaPair pair =
        new ReplicaPair(
            tx.newId("pair"),
            ReplicaPairStatus.creating,
            "",
            Objects.requireNonNullElse(request.pairName(), ""),
            Objects.requireNonNullElse(request.description(), ""),
            request.diskId(),
            request.destinationDiskId(),
            Replication.of(route, rpo, bandwidth, request.enableRtc()),
            prepaid ? PREPAY : POSTPAY,
            prepaid ? end(request, tx) : null,
            null,
            Objects.requireNonNullElse(request.resourceGroupId(), ""),
            tx.now(),
            NewTag.checked(request.tag(), tx));
    Answer answer = Answer.of("ReplicaPairId", tx.create(pair, "create").id());
    return prepaid ? answer.with("OrderId", Subscription.newOrder(tx)) : answer;
  }

  private static Instant end(Request request, Transaction tx) {
    if (request.period() == null) {
      throw tx.missing("Period");
    }
    return tx.now().atOffset(ZoneOffset.UTC).plusMonths(request.period()).toInstant();
  }
}
