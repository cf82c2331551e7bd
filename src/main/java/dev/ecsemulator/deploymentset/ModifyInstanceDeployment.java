package dev.ecsemulator.deploymentset;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Puts an instance into a deployment set, into another one, or takes it out. */
@Ecs
final class ModifyInstanceDeployment implements Command<ModifyInstanceDeployment.Request> {

  record Request(
      String instanceId,
      @Nullable String deploymentSetId,
      boolean removeFromDeploymentSet,
      @Nullable String dedicatedHostId) {}

  private final Capacity capacity;

  ModifyInstanceDeployment(Capacity capacity) {
    this.capacity = capacity;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    if (request.dedicatedHostId() != null) {
      throw tx.error("InvalidDedicatedHostId.NotFound");
    }
    if (!instance.isAtRest()) {
      throw tx.error("IncorrectInstanceStatus");
    }
    String set = request.removeFromDeploymentSet() ? "" : set(instance, request, tx).id();
    tx.put(instance.withOptions(instance.options().withDeploymentSetId(set)));
    return Answer.empty();
  }

  private DeploymentSet set(Instance instance, Request request, Transaction tx) {
    String id = request.deploymentSetId();
    if (id == null) {
      throw tx.error("InvalidParameter.Param");
    }
    DeploymentSet set =
        tx.find(DeploymentSet.TABLE, id)
            .orElseThrow(() -> tx.error("InvalidDeploymentSetId.NotFound"));
    if (!capacity.takes(set, instance, tx)) {
      throw tx.error("InvalidDeploymentSetId.NoAvailableResources");
    }
    return set;
  }
}
