package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Table;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.stereotype.Component;

/** VSwitches can be tagged. */
@Component
final class VSwitchTags implements TagKind<VSwitch> {

  @Override
  public Class<? extends Annotation> product() {
    return VpcApi.class;
  }

  @Override
  public String resourceType() {
    return "VSWITCH";
  }

  @Override
  public Table<VSwitch> table() {
    return VSwitch.TABLE;
  }

  @Override
  public List<Tag> tags(VSwitch resource) {
    return resource.tags();
  }

  @Override
  public VSwitch withTags(VSwitch resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
