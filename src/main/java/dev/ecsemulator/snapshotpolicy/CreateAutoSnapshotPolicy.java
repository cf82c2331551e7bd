package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an automatic snapshot policy. Source: the CreateAutoSnapshotPolicy page. */
@Ecs
final class CreateAutoSnapshotPolicy implements Command<CreateAutoSnapshotPolicy.Request> {

  record Request(
      @Nullable String autoSnapshotPolicyName,
      List<String> timePoints,
      List<String> repeatWeekdays,
      Integer retentionDays,
      boolean enableCrossRegionCopy,
      List<String> targetCopyRegions,
      @Nullable Integer copiedSnapshotsRetentionDays,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  private final Catalog catalog;

  CreateAutoSnapshotPolicy(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    if (Account.of(tx).inArrears()) {
      throw tx.error("InvalidAccountStatus.NotEnoughBalance");
    }
    if (tx.select(AutoSnapshotPolicy.TABLE).count()
        >= catalog.quota("autoSnapshotPoliciesPerRegion")) {
      throw tx.error("AutoSnapshotPolicy.QuotaExceed");
    }
    PolicyRules rules = new PolicyRules(catalog, tx);
    Integer copied = request.copiedSnapshotsRetentionDays();
    AutoSnapshotPolicy policy =
        tx.put(
            new AutoSnapshotPolicy(
                tx.newId("sp"),
                tx.requiredRegionId(),
                AutoSnapshotPolicyStatus.Normal,
                text(request.autoSnapshotPolicyName()),
                rules.timePoints(request.timePoints()),
                rules.weekdays(request.repeatWeekdays()),
                rules.retentionDays("retentionDays", request.retentionDays()),
                request.enableCrossRegionCopy(),
                rules.targetCopyRegions(request.targetCopyRegions()),
                rules.retentionDays(
                    "CopiedSnapshotsRetentionDays",
                    copied == null ? AutoSnapshotPolicy.FOREVER : copied),
                text(request.resourceGroupId()),
                tx.now(),
                Tag.checked(request.tag(), tx)));
    return Answer.of("AutoSnapshotPolicyId", policy.id());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
