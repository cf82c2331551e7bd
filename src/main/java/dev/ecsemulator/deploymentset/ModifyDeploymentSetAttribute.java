package dev.ecsemulator.deploymentset;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Renames or redescribes a deployment set; what is not said stays as it was. */
@Ecs
final class ModifyDeploymentSetAttribute implements Command<ModifyDeploymentSetAttribute.Request> {

  record Request(
      String deploymentSetId, @Nullable String deploymentSetName, @Nullable String description) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    DeploymentSet set =
        tx.find(DeploymentSet.TABLE, request.deploymentSetId())
            .orElseThrow(() -> tx.error("InvalidDeploymentSetId.NotFound"));
    String name = request.deploymentSetName();
    String description = request.description();
    tx.put(
        set.withName(name == null ? set.name() : name)
            .withDescription(description == null ? set.description() : description));
    return Answer.empty();
  }
}
