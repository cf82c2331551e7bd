package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists which policy is applied to which disk. Source: the DescribeAutoSnapshotPolicyAssociations
 * page.
 */
@Ecs
final class DescribeAutoSnapshotPolicyAssociations
    implements Query<DescribeAutoSnapshotPolicyAssociations.Request> {

  private static final int MOST = 100;

  record Request(
      @Nullable String autoSnapshotPolicyId, @Nullable String diskId, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<Disk> page = request.paging().of(disks(request, view), 1, MOST, view);
    return Answer.of(
            "AutoSnapshotPolicyAssociations",
            page.items().stream()
                .map(
                    disk ->
                        Answer.of("AutoSnapshotPolicyId", disk.autoSnapshotPolicyId())
                            .with("DiskId", disk.id()))
                .toList())
        .with("NextToken", page.nextToken());
  }

  private static Selection<Disk> disks(Request request, View view) {
    String policyId = request.autoSnapshotPolicyId();
    String diskId = request.diskId();
    if (policyId != null && diskId != null) {
      throw view.error("ParameterConflict.AutoSnapshotPolicyIdAndDiskId");
    }
    if (policyId != null) {
      AutoSnapshotPolicy policy =
          view.find(AutoSnapshotPolicy.TABLE, policyId)
              .orElseThrow(() -> view.error("InvalidAutoSnapshotPolicyId.NotFound"));
      return Schedule.disks(policy, view);
    }
    if (diskId == null) {
      throw view.error("MissingParameter.AutoSnapshotPolicyIdOrDiskId");
    }
    Policies.disks(List.of(diskId), view);
    return view.select(Disk.TABLE)
        .ids(List.of(diskId))
        .filter(disk -> !disk.autoSnapshotPolicyId().isEmpty());
  }
}
