package dev.ecsemulator.tag;

import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.operation.TagKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The kinds of resources that ECS tags. Of the two rows for too many tags the one is raised whose
 * message is published: that of QuotaExceed.Tags is made by the service.
 */
@Component
final class Kinds extends TagKinds {

  Kinds(List<TagKind<?>> all) {
    super(all, Ecs.class, "InvalidResourceId.NotFound", "OperationDenied.QuotaExceed");
  }
}
