package dev.ecsemulator.instance;

import dev.ecsemulator.image.SourceInstances;
import dev.ecsemulator.repository.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Instances as images can be made of them. */
@Component
final class InstancesAsSources implements SourceInstances {

  private static final String SECURITY = "security";

  @Override
  public Optional<Source> find(String instanceId, View view) {
    return view.find(Instance.TABLE, instanceId)
        .map(
            instance ->
                new Source(
                    instance.os().imageId(),
                    instance.os().name(),
                    instance.os().nameEn(),
                    instance.os().type(),
                    instance.status() == InstanceStatus.Running
                        || instance.status() == InstanceStatus.Stopped,
                    instance.isLockedFor(SECURITY)));
  }
}
