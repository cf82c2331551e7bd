package dev.ecsemulator.keypair;

import dev.ecsemulator.operation.ResourceGroupKind;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Key pairs can be tagged; callers name them by their names, as the Terraform provider does. */
@Component
final class KeyPairTags implements ResourceGroupKind<KeyPair> {

  @Override
  public String resourceType() {
    return "keypair";
  }

  @Override
  public Table<KeyPair> table() {
    return KeyPair.TABLE;
  }

  @Override
  public Optional<KeyPair> find(String name, View view) {
    return view.select(KeyPair.TABLE).where(KeyPair.BY_NAME, name).first();
  }

  @Override
  public String resourceId(KeyPair resource) {
    return resource.name();
  }

  @Override
  public List<Tag> tags(KeyPair resource) {
    return resource.tags();
  }

  @Override
  public KeyPair withTags(KeyPair resource, List<Tag> tags) {
    return resource.withTags(tags);
  }

  @Override
  public String resourceGroupId(KeyPair resource) {
    return resource.resourceGroupId();
  }

  @Override
  public KeyPair withResourceGroupId(KeyPair resource, String resourceGroupId) {
    return resource.withResourceGroupId(resourceGroupId);
  }
}
