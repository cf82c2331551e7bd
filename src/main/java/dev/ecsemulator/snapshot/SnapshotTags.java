package dev.ecsemulator.snapshot;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Snapshots can be tagged and moved between resource groups. */
@Component
final class SnapshotTags implements ResourceGroupKind<Snapshot> {

  @Override
  public String resourceType() {
    return "snapshot";
  }

  @Override
  public Table<Snapshot> table() {
    return Snapshot.TABLE;
  }

  @Override
  public List<Tag> tags(Snapshot resource) {
    return resource.tags();
  }

  @Override
  public Snapshot withTags(Snapshot resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(Snapshot resource) {
    return resource.resourceGroupId();
  }

  @Override
  public Snapshot withResourceGroupId(Snapshot resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
