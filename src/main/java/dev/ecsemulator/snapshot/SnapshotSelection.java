package dev.ecsemulator.snapshot;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The snapshots that meet the conditions of a DescribeSnapshots request. */
final class SnapshotSelection {

  private static final String ALL = "all";

  private final Uses uses;
  private final View view;
  private final Selection<Snapshot> selection;

  SnapshotSelection(Uses uses, View view) {
    this.uses = uses;
    this.view = view;
    this.selection = view.select(Snapshot.TABLE);
  }

  /** What can be looked up comes first; what has to be compared row by row follows. */
  Selection<Snapshot> of(DescribeSnapshots.Request request) {
    selection
        .ids(request.snapshotIds())
        .where("disk", request.diskId())
        .whereAny("disk", disksOf(request.instanceId()))
        .where("status", allOr(request.status()));
    TagFilter.narrow(selection, request.tag(), "tag", view);
    request.filter().forEach(bound -> bound.narrow(selection, Snapshot::createdAt, view));
    linked(request.snapshotLinkId());
    same(request.snapshotName(), Snapshot::name);
    same(allOr(request.snapshotType()), Snapshot::type);
    same(request.encrypted(), Snapshot::encrypted);
    same(request.resourceGroupId(), Snapshot::resourceGroupId);
    same(request.kmsKeyId(), Snapshot::kmsKeyId);
    sameWord(request.sourceDiskType(), Snapshot::sourceDiskType);
    sameWord(request.category(), Snapshot::category);
    same(request.usage(), snapshot -> uses.of(snapshot, view));
    return selection;
  }

  private @Nullable List<String> disksOf(@Nullable String instanceId) {
    return instanceId == null
        ? null
        : view.select(Disk.TABLE).where("instance", instanceId).all().stream()
            .map(Disk::id)
            .toList();
  }

  private void linked(@Nullable String linkId) {
    if (linkId != null) {
      Predicate<Snapshot> inLink = snapshot -> snapshot.linkId().equals(linkId);
      if (view.select(Snapshot.TABLE).filter(inLink).first().isEmpty()) {
        throw view.error("InvalidSnapshotLinkId.NotFound");
      }
      selection.filter(inLink);
    }
  }

  private static @Nullable String allOr(@Nullable String value) {
    return ALL.equals(value) ? null : value;
  }

  /** The page writes these values with a capital or without. */
  private void sameWord(@Nullable String value, Function<Snapshot, String> of) {
    if (value != null) {
      selection.filter(snapshot -> value.equalsIgnoreCase(of.apply(snapshot)));
    }
  }

  private <V> void same(@Nullable V value, Function<Snapshot, V> of) {
    if (value != null) {
      selection.filter(snapshot -> value.equals(of.apply(snapshot)));
    }
  }
}
