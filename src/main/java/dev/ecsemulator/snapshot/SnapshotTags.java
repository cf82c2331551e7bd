package dev.ecsemulator.snapshot;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Snapshots can be tagged. */
@Component
final class SnapshotTags implements TagKind<Snapshot> {

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
}
