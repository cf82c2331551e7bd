package dev.ecsemulator.deploymentset;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.LaunchRule;
import dev.ecsemulator.repository.View;
import org.springframework.stereotype.Component;

/** New instances can only go into a deployment set that exists and has room for them. */
@Component
final class DeploymentSetOfLaunch implements LaunchRule {

  private final Capacity capacity;

  DeploymentSetOfLaunch(Capacity capacity) {
    this.capacity = capacity;
  }

  @Override
  public void check(Instance common, int amount, View view) {
    String id = common.options().deploymentSetId();
    if (id.isEmpty()) {
      return;
    }
    DeploymentSet set =
        view.find(DeploymentSet.TABLE, id).orElseThrow(() -> view.error("DeploymentSet.NotFound"));
    if (capacity.left(set, common.zoneId(), view) < amount) {
      throw view.error("QuotaExceed.DeploymentSetInstanceQuotaFull");
    }
  }
}
