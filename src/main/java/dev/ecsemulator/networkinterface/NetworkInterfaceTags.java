package dev.ecsemulator.networkinterface;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** Network interfaces can be tagged and moved between resource groups. */
@Component
final class NetworkInterfaceTags implements ResourceGroupKind<NetworkInterface> {

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

  @Override
  public String resourceGroupId(NetworkInterface resource) {
    return resource.resourceGroupId();
  }

  @Override
  public NetworkInterface withResourceGroupId(NetworkInterface resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
