package dev.ecsemulator.disk;

import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.TimeFilter;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The disks that meet the conditions of a DescribeDisks request. */
final class DiskSelection {

  private static final String ALL_STATUSES = "All";
  private static final String ALL = "all";
  private static final String SHARED = "LegacyShared";

  private final Selection<Disk> selection;
  private final View view;

  private DiskSelection(View view) {
    this.view = view;
    this.selection = view.select(Disk.TABLE);
  }

  /** What can be looked up comes first; what has to be compared row by row follows. */
  static Selection<Disk> of(DescribeDisks.Request request, View view) {
    DiskSelection all = new DiskSelection(view);
    all.selection
        .ids(request.diskIds())
        .where("instance", request.instanceId())
        .where("snapshot", request.snapshotId())
        .where("zone", request.zoneId())
        .where("type", ALL.equals(request.diskType()) ? null : request.diskType())
        .where("policy", request.autoSnapshotPolicyId())
        .where("status", ALL_STATUSES.equals(request.status()) ? null : request.status());
    TagFilter.narrow(all.selection, request.tag(), "tag", view);
    request.filter().forEach(all::timed);
    all.shared(request);
    all.described(request);
    all.flagged(request);
    return all.selection;
  }

  /** Shared Block Storage is long gone: to ask for it finds nothing. */
  private void shared(DescribeDisks.Request request) {
    boolean other = request.multiAttach() != null && !SHARED.equals(request.multiAttach());
    if (request.enableShared() && other) {
      throw view.error("InvalidParameter.MultiAttachAndEnableSharedNotMatch");
    }
    if (request.enableShared()) {
      selection.ids(List.of());
    }
    same(request.multiAttach(), Disk::multiAttach);
  }

  private void described(DescribeDisks.Request request) {
    same(ALL.equals(request.category()) ? null : request.category(), Disk::category);
    same(request.diskName(), Disk::name);
    same(request.diskChargeType(), Disk::chargeType);
    same(request.resourceGroupId(), Disk::resourceGroupId);
    same(request.kmsKeyId(), Disk::kmsKeyId);
    String reason = request.lockReason();
    if (reason != null) {
      selection.filter(disk -> disk.lockReasons().contains(reason));
    }
  }

  private void flagged(DescribeDisks.Request request) {
    same(request.portable(), Disk::portable);
    same(request.deleteWithInstance(), Disk::deleteWithInstance);
    same(request.deleteAutoSnapshot(), Disk::deleteAutoSnapshot);
    same(request.enableAutoSnapshot(), Disk::enableAutoSnapshot);
    same(request.enableAutomatedSnapshotPolicy(), disk -> !disk.autoSnapshotPolicyId().isEmpty());
    same(request.encrypted(), Disk::encrypted);
  }

  private void timed(TimeFilter filter) {
    String key = filter.key();
    if (key == null || filter.value() == null) {
      throw view.error("IncompleteParamter");
    }
    filter.narrow(
        selection, key.startsWith("Creation") ? Disk::createdAt : DiskAnswer::expiredTime, view);
  }

  private <V> void same(@Nullable V value, Function<Disk, V> of) {
    if (value != null) {
      selection.filter(disk -> value.equals(of.apply(disk)));
    }
  }
}
