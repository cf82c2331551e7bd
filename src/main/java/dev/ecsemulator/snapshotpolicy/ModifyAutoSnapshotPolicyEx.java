package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a policy. Snapshots that it has made stay as they are. Source: the
 * ModifyAutoSnapshotPolicyEx page.
 */
@Ecs
final class ModifyAutoSnapshotPolicyEx implements Command<ModifyAutoSnapshotPolicyEx.Request> {

  record Request(
      String autoSnapshotPolicyId,
      @Nullable String autoSnapshotPolicyName,
      @Nullable List<String> timePoints,
      @Nullable List<String> repeatWeekdays,
      @Nullable Integer retentionDays,
      @Nullable Boolean enableCrossRegionCopy,
      @Nullable List<String> targetCopyRegions,
      @Nullable Integer copiedSnapshotsRetentionDays) {}

  private final Catalog catalog;

  ModifyAutoSnapshotPolicyEx(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    AutoSnapshotPolicy before = Policies.find(request.autoSnapshotPolicyId(), tx);
    AutoSnapshotPolicy after = copying(request, timed(request, before, tx), tx);
    Schedule.plan(tx.put(after), tx);
    return Answer.empty();
  }

  private AutoSnapshotPolicy timed(Request request, AutoSnapshotPolicy before, Transaction tx) {
    PolicyRules rules = new PolicyRules(catalog, tx);
    AutoSnapshotPolicy policy = before;
    if (request.autoSnapshotPolicyName() != null) {
      policy = policy.withName(request.autoSnapshotPolicyName());
    }
    if (request.timePoints() != null) {
      policy = policy.withTimePoints(rules.timePoints(request.timePoints()));
    }
    if (request.repeatWeekdays() != null) {
      policy = policy.withWeekdays(rules.weekdays(request.repeatWeekdays()));
    }
    Integer days = request.retentionDays();
    return days == null
        ? policy
        : policy.withRetentionDays(rules.retentionDays("retentionDays", days));
  }

  private AutoSnapshotPolicy copying(Request request, AutoSnapshotPolicy before, Transaction tx) {
    PolicyRules rules = new PolicyRules(catalog, tx);
    AutoSnapshotPolicy policy = before;
    if (request.enableCrossRegionCopy() != null) {
      policy = policy.withCrossRegionCopy(request.enableCrossRegionCopy());
    }
    if (request.targetCopyRegions() != null) {
      policy = policy.withTargetCopyRegions(rules.targetCopyRegions(request.targetCopyRegions()));
    }
    Integer days = request.copiedSnapshotsRetentionDays();
    return days == null
        ? policy
        : policy.withCopiedSnapshotsRetentionDays(
            rules.retentionDays("CopiedSnapshotsRetentionDays", days));
  }
}
