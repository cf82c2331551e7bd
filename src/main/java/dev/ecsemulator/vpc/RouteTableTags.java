package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Table;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Route tables can be tagged. */
@Component
final class RouteTableTags implements TagKind<RouteTable> {

  @Override
  public Class<? extends Annotation> product() {
    return VpcApi.class;
  }

  @Override
  public String resourceType() {
    return "ROUTETABLE";
  }

  @Override
  public Table<RouteTable> table() {
    return RouteTable.TABLE;
  }

  @Override
  public List<Tag> tags(RouteTable resource) {
    return resource.tags();
  }

  @Override
  public RouteTable withTags(RouteTable resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
