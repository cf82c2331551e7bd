package dev.ecsemulator.ramrole;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes their RAM role from instances: the one that is named, or whichever they have. An instance
 * that has no such role succeeds, with no role among what was taken.
 */
@Ecs
final class DetachInstanceRamRole implements Command<DetachInstanceRamRole.Request> {

  record Request(@Nullable String ramRoleName, List<String> instanceIds) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Instance> instances = Bearers.inVpc(request.instanceIds(), tx);
    List<Answer> results = new ArrayList<>();
    for (Instance instance : instances) {
      String present = instance.options().ramRoleName();
      boolean meant = request.ramRoleName() == null || request.ramRoleName().equals(present);
      boolean taken = meant && !present.isEmpty();
      if (taken) {
        tx.put(instance.withOptions(instance.options().withRamRoleName("")));
      }
      results.add(
          Result.success(instance)
              .with("InstanceRamRoleSets", taken ? List.of(Result.role(instance)) : List.of()));
    }
    return Answer.of("RamRoleName", request.ramRoleName())
        .with("TotalCount", instances.size())
        .with("FailCount", 0)
        .with("DetachInstanceRamRoleResults", results);
  }
}
