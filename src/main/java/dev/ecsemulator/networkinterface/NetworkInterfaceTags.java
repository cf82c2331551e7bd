package dev.ecsemulator.networkinterface;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Network interfaces can be tagged. */
@Component
final class NetworkInterfaceTags implements TagKind<NetworkInterface> {

  @Override
  public String resourceType() {
    return "eni";
  }

  @Override
  public Table<NetworkInterface> table() {
    return NetworkInterface.TABLE;
  }

  @Override
  public List<Tag> tags(NetworkInterface resource) {
    return resource.tags();
  }

  @Override
  public NetworkInterface withTags(NetworkInterface resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
