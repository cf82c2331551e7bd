package dev.ecsemulator.snapshot;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists groups of snapshots. Source: the DescribeSnapshotGroups page. */
@Ecs
final class DescribeSnapshotGroups implements Query<DescribeSnapshotGroups.Request> {

  private static final int MOST_RESULTS = 500;

  record Request(
      @Nullable List<String> snapshotGroupId,
      @Nullable String instanceId,
      @Nullable String name,
      List<String> status,
      @Nullable String resourceGroupId,
      List<TagFilter> tag,
      @Inlined Paging paging) {}

  private final Uses uses;

  DescribeSnapshotGroups(Uses uses) {
    this.uses = uses;
  }

  @Override
  public Answer handle(Request request, View view) {
    Page<SnapshotGroup> page = request.paging().of(groups(request, view), 1, MOST_RESULTS, view);
    return Answer.of(
            "SnapshotGroups", page.items().stream().map(group -> answer(group, view)).toList())
        .with("NextToken", page.nextToken());
  }

  private static Selection<SnapshotGroup> groups(Request request, View view) {
    Selection<SnapshotGroup> selection =
        view.select(SnapshotGroup.TABLE).ids(request.snapshotGroupId());
    TagFilter.narrow(selection, request.tag(), "tag", view);
    same(selection, request.instanceId(), SnapshotGroup::instanceId);
    same(selection, request.name(), SnapshotGroup::name);
    same(selection, request.resourceGroupId(), SnapshotGroup::resourceGroupId);
    return request.status().isEmpty()
        ? selection
        : selection.filter(group -> request.status().contains(group.status(view).name()));
  }

  private static void same(
      Selection<SnapshotGroup> selection,
      @Nullable String value,
      Function<SnapshotGroup, String> of) {
    if (value != null) {
      selection.filter(group -> value.equals(of.apply(group)));
    }
  }

  private Answer answer(SnapshotGroup group, View view) {
    SnapshotAnswer form = new SnapshotAnswer(uses, view);
    return Answer.of("SnapshotGroupId", group.id())
        .with("InstanceId", group.instanceId())
        .with("Name", group.name())
        .with("Description", group.description())
        .with("Status", group.status(view))
        .with("ResourceGroupId", group.resourceGroupId())
        .with("CreationTime", WireTime.second(group.createdAt()))
        .with("Tags", tags(group.tags()))
        .with("Snapshots", group.snapshots(view).stream().map(each -> member(each, form)).toList());
  }

  private static Answer member(Snapshot snapshot, SnapshotAnswer form) {
    return Answer.of("SnapshotId", snapshot.id())
        .with("SourceDiskId", snapshot.sourceDiskId())
        .with("SourceDiskType", snapshot.sourceDiskType())
        .with("Progress", form.progress(snapshot))
        .with("Available", snapshot.isUsable())
        .with("InstantAccess", snapshot.instantAccess())
        .with("InstantAccessRetentionDays", snapshot.instantAccessRetentionDays())
        .with("Tags", tags(snapshot.tags()));
  }

  /** This listing names tags as requests do. */
  private static List<Answer> tags(List<Tag> tags) {
    return tags.stream()
        .map(tag -> Answer.of("Key", tag.key()).with("Value", tag.value()))
        .toList();
  }
}
