package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.operation.TagKinds;
import dev.ecsemulator.operation.VpcApi;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of resources that VPC tags. */
@Component
final class VpcKinds extends TagKinds {

  VpcKinds(List<TagKind<?>> all) {
    super(all, VpcApi.class, "InvalidInstanceIds.NotFound", "QuotaExceeded.TagNum");
  }
}
