package dev.ecsemulator.nat;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.Table;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.stereotype.Component;

/** NAT gateways can be tagged. */
@Component
final class NatGatewayTags implements TagKind<NatGateway> {

  @Override
  public Class<? extends Annotation> product() {
    return VpcApi.class;
  }

  @Override
  public String resourceType() {
    return "NATGATEWAY";
  }

  @Override
  public Table<NatGateway> table() {
    return NatGateway.TABLE;
  }

  @Override
  public List<Tag> tags(NatGateway resource) {
    return resource.tags();
  }

  @Override
  public NatGateway withTags(NatGateway resource, List<Tag> tags) {
    return resource.withTags(tags);
  }
}
