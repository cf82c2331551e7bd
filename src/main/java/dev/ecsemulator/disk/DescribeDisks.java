package dev.ecsemulator.disk;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.TimeFilter;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists disks. Source: the DescribeDisks page; all conditions are met together. */
@Ecs
final class DescribeDisks implements Query<DescribeDisks.Request> {

  private static final int LEAST_RESULTS = 10;
  private static final int MOST_RESULTS = 500;
  private static final String PLACEMENT = "Placement";

  record Request(
      @Nullable String zoneId,
      @Nullable List<String> diskIds,
      @Nullable String instanceId,
      @Nullable String diskType,
      @Nullable String category,
      @Nullable String status,
      @Nullable String snapshotId,
      @Nullable Boolean portable,
      @Nullable Boolean deleteWithInstance,
      @Nullable Boolean deleteAutoSnapshot,
      @Nullable String diskName,
      @Nullable String autoSnapshotPolicyId,
      @Nullable Boolean enableAutoSnapshot,
      @Nullable Boolean enableAutomatedSnapshotPolicy,
      @Nullable String diskChargeType,
      @Nullable String lockReason,
      @Nullable String resourceGroupId,
      boolean enableShared,
      @Nullable Boolean encrypted,
      @Nullable String kmsKeyId,
      @Nullable String multiAttach,
      List<TimeFilter> filter,
      List<TagFilter> tag,
      List<String> additionalAttributes,
      @Inlined Paging paging) {}

  private final Catalog catalog;

  DescribeDisks(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    List<String> zones =
        catalog.region(view.requiredRegionId()).map(Region::zones).orElseGet(List::of);
    if (request.zoneId() != null && !zones.contains(request.zoneId())) {
      throw view.invalid("ZoneId");
    }
    Page<Disk> page =
        request.paging().of(DiskSelection.of(request, view), LEAST_RESULTS, MOST_RESULTS, view);
    DiskAnswer answer =
        new DiskAnswer(request.additionalAttributes().contains(PLACEMENT) ? zones : null);
    return Answer.of("Disks", page.items().stream().map(answer::of).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }
}
