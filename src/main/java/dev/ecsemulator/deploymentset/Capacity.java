package dev.ecsemulator.deploymentset;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.View;
import org.springframework.stereotype.Component;

/** How many instances a deployment set takes in each zone. */
@Component
final class Capacity {

  private final Catalog catalog;

  Capacity(Catalog catalog) {
    this.catalog = catalog;
  }

  /** How many instances of a zone are in a set. */
  static int used(DeploymentSet set, String zoneId, View view) {
    return (int) set.instances(view).stream().filter(each -> each.zoneId().equals(zoneId)).count();
  }

  /** How many more a set takes in a zone. */
  int left(DeploymentSet set, String zoneId, View view) {
    return Math.max(0, catalog.quota("instancesPerDeploymentSetZone") - used(set, zoneId, view));
  }

  /** Whether a set takes one more instance, which counts only if it is not there already. */
  boolean takes(DeploymentSet set, Instance instance, View view) {
    return instance.options().deploymentSetId().equals(set.id())
        || left(set, instance.zoneId(), view) > 0;
  }
}
