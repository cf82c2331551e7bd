package dev.ecsemulator.snapshot;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes snapshots of several disks at one instant: all disks of an instance, or those that are
 * named. Source: the CreateSnapshotGroup page.
 */
@Ecs
final class CreateSnapshotGroup implements Command<CreateSnapshotGroup.Request> {

  record Request(
      @Nullable String instanceId,
      List<String> diskId,
      List<String> excludeDiskId,
      @Nullable String name,
      @Nullable String description,
      boolean instantAccess,
      @Nullable Integer instantAccessRetentionDays,
      @Nullable String resourceGroupId,
      List<Tag> tag) {}

  private final Catalog catalog;

  CreateSnapshotGroup(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Disk> disks = new GroupedDisks(catalog, tx).of(request);
    SnapshotGroup group =
        tx.put(
            new SnapshotGroup(
                tx.newId("ssg"),
                tx.requiredRegionId(),
                text(request.instanceId()),
                text(request.name()),
                text(request.description()),
                text(request.resourceGroupId()),
                tx.now(),
                Tag.checked(request.tag(), tx)));
    SnapshotOrder order =
        SnapshotOrder.named("")
            .withInstantAccess(request.instantAccess())
            .withInstantAccessRetentionDays(
                request.instantAccess() ? request.instantAccessRetentionDays() : null)
            .withResourceGroupId(group.resourceGroupId())
            .withGroupId(group.id())
            .withTags(group.tags());
    disks.forEach(disk -> order.make(disk, tx));
    return Answer.of("SnapshotGroupId", group.id());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
