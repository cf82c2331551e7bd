package dev.ecsemulator.disk;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Disks can be tagged. */
@Component
final class DiskTags implements TagKind<Disk> {

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
}
