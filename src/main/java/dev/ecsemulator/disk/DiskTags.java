package dev.ecsemulator.disk;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Disks can be tagged and moved between resource groups. */
@Component
final class DiskTags implements ResourceGroupKind<Disk> {

  @Override
  public String resourceType() {
    return "disk";
  }

  @Override
  public Table<Disk> table() {
    return Disk.TABLE;
  }

  @Override
  public List<Tag> tags(Disk resource) {
    return resource.tags();
  }

  @Override
  public Disk withTags(Disk resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(Disk resource) {
    return resource.resourceGroupId();
  }

  @Override
  public Disk withResourceGroupId(Disk resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
