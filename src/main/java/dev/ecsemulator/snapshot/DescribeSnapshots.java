package dev.ecsemulator.snapshot;

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

/** Lists snapshots. Source: the DescribeSnapshots page; all conditions are met together. */
@Ecs
final class DescribeSnapshots implements Query<DescribeSnapshots.Request> {

  private static final int MOST_RESULTS = 100;

  record Request(
      @Nullable String instanceId,
      @Nullable String diskId,
      @Nullable String snapshotLinkId,
      @Nullable List<String> snapshotIds,
      @Nullable String snapshotName,
      @Nullable String status,
      @Nullable String snapshotType,
      @Nullable String usage,
      @Nullable String sourceDiskType,
      @Nullable Boolean encrypted,
      @Nullable String resourceGroupId,
      @Nullable String kmsKeyId,
      @Nullable String category,
      List<TimeFilter> filter,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  private final Uses uses;

  DescribeSnapshots(Uses uses) {
    this.uses = uses;
  }

  @Override
  public Answer handle(Request request, View view) {
    Page<Snapshot> page =
        request.paging().of(new SnapshotSelection(uses, view).of(request), 1, MOST_RESULTS, view);
    SnapshotAnswer answer = new SnapshotAnswer(uses, view);
    return Answer.of("Snapshots", page.items().stream().map(answer::of).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }
}
