package dev.ecsemulator.deploymentset;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/**
 * Deletes an empty deployment set. One that does not exist is no error: the page documents none.
 */
@Ecs
final class DeleteDeploymentSet implements Command<DeleteDeploymentSet.Request> {

  record Request(String deploymentSetId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    tx.find(DeploymentSet.TABLE, request.deploymentSetId())
        .ifPresent(
            set -> {
              if (!set.instances(tx).isEmpty()) {
                throw tx.error("DependencyViolation.NotEmpty");
              }
              tx.remove(set);
            });
    return Answer.empty();
  }
}
