package dev.ecsemulator.ramrole;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives instances a RAM role. An instance that has another role keeps it: its own result says that
 * it failed, while the others get theirs.
 */
@Ecs
final class AttachInstanceRamRole implements Command<AttachInstanceRamRole.Request> {

  record Request(String ramRoleName, List<String> instanceIds) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    List<Instance> instances = Bearers.inVpc(request.instanceIds(), tx);
    String role = request.ramRoleName();
    List<Answer> results = new ArrayList<>();
    int failed = 0;
    for (Instance instance : instances) {
      String present = instance.options().ramRoleName();
      boolean free = present.isEmpty() || present.equals(role);
      if (free) {
        tx.put(instance.withOptions(instance.options().withRamRoleName(role)));
      } else {
        failed++;
      }
      results.add(free ? Result.success(instance) : failure(instance, tx));
    }
    return Answer.of("RamRoleName", role)
        .with("TotalCount", instances.size())
        .with("FailCount", failed)
        .with("AttachInstanceRamRoleResults", results);
  }

  /** The page says that an error is returned and names none; this is the common one. */
  private static Answer failure(Instance instance, Transaction tx) {
    ApiError conflict = tx.error("OperationConflict").error();
    return Result.of(instance, conflict.code(), conflict.message(), false);
  }
}
