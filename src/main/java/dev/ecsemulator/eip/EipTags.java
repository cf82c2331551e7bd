package dev.ecsemulator.eip;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Table;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Elastic IP addresses can be tagged. */
@Component
final class EipTags implements TagKind<Eip> {

  @Override
  public Class<? extends Annotation> product() {
    return VpcApi.class;
  }

  @Override
  public String resourceType() {
    return "EIP";
  }

  @Override
  public Table<Eip> table() {
    return Eip.TABLE;
  }

  @Override
  public List<Tag> tags(Eip resource) {
    return resource.tags();
  }

  @Override
  public Eip withTags(Eip resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
