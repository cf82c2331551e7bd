package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists automatic snapshot policies. Source: the DescribeAutoSnapshotPolicyEx page. */
@Ecs
final class DescribeAutoSnapshotPolicyEx implements Query<DescribeAutoSnapshotPolicyEx.Request> {

  private static final int MOST = 100;

  record Request(
      @Nullable String autoSnapshotPolicyId,
      @Nullable String autoSnapshotPolicyName,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String id = request.autoSnapshotPolicyId();
    String name = request.autoSnapshotPolicyName();
    String group = request.resourceGroupId();
    Selection<AutoSnapshotPolicy> selection =
        view.select(AutoSnapshotPolicy.TABLE)
            .ids(id == null ? null : List.of(id))
            .filter(policy -> name == null || name.equals(policy.name()))
            .filter(policy -> group == null || group.equals(policy.resourceGroupId()));
    TagFilter.narrow(selection, request.tag(), "tag", view);
    Page<AutoSnapshotPolicy> page = request.paging().of(selection, 1, MOST, view);
    return Answer.of(
            "AutoSnapshotPolicies",
            page.items().stream().map(policy -> answer(policy, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Answer answer(AutoSnapshotPolicy policy, View view) {
    AutoSnapshotPolicyStatus status =
        Account.of(view).inArrears() ? AutoSnapshotPolicyStatus.Expire : policy.status();
    return Answer.of("AutoSnapshotPolicyId", policy.id())
        .with("AutoSnapshotPolicyName", policy.name())
        .with("RegionId", policy.regionId())
        .with("Status", status)
        .with("Type", "Custom")
        .with("TimePoints", json(policy.timePoints()))
        .with("RepeatWeekdays", json(policy.weekdays()))
        .with("RetentionDays", policy.retentionDays())
        .with("EnableCrossRegionCopy", policy.crossRegionCopy())
        .with("TargetCopyRegions", json(policy.targetCopyRegions()))
        .with("CopiedSnapshotsRetentionDays", policy.copiedSnapshotsRetentionDays())
        .with("DiskNums", Schedule.disks(policy, view).count())
        .with("VolumeNums", 0)
        .with("ResourceGroupId", policy.resourceGroupId())
        .with("CreationTime", WireTime.second(policy.createdAt()))
        .with("Tags", Tag.answers(policy.tags()))
        .without("TargetTags");
  }

  private static String json(List<?> values) {
    return values.stream()
        .map(value -> "\"" + value + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
