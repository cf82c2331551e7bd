package dev.ecsemulator.snapshotpolicy;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Automatic snapshot policies can be tagged. */
@Component
final class AutoSnapshotPolicyTags implements TagKind<AutoSnapshotPolicy> {

  @Override
  public String resourceType() {
    return "snapshotpolicy";
  }

  @Override
  public Table<AutoSnapshotPolicy> table() {
    return AutoSnapshotPolicy.TABLE;
  }

  @Override
  public List<Tag> tags(AutoSnapshotPolicy resource) {
    return resource.tags();
  }

  @Override
  public AutoSnapshotPolicy withTags(AutoSnapshotPolicy resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
