package dev.ecsemulator.deploymentset;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Creates an empty deployment set. */
@Ecs
final class CreateDeploymentSet implements Command<CreateDeploymentSet.Request> {

  private static final int USUAL_GROUPS = 3;

  /**
   * What is wanted.
   *
   * @param domain Default, the only one
   * @param granularity Host, the only one
   * @param groupCount 1 to 7; counts only for the strategy AvailabilityGroup
   */
  record Request(
      @Nullable String deploymentSetName,
      @Nullable String description,
      @Nullable String strategy,
      @Nullable String domain,
      @Nullable String granularity,
      @Nullable Integer groupCount) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    String strategy = request.strategy() == null ? "Availability" : request.strategy();
    boolean grouped = strategy.equals("AvailabilityGroup");
    int groups = request.groupCount() == null ? USUAL_GROUPS : request.groupCount();
    DeploymentSet made =
        tx.put(
            new DeploymentSet(
                tx.newId("ds"),
                tx.requiredRegionId(),
                request.deploymentSetName() == null ? "" : request.deploymentSetName(),
                request.description() == null ? "" : request.description(),
                strategy,
                grouped ? groups : 0,
                tx.now()));
    return Answer.of("DeploymentSetId", made.id());
  }
}
