package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what can be changed of an instance without stopping it; all of it or nothing. */
@Ecs
final class ModifyInstanceAttribute implements Command<ModifyInstanceAttribute.Request> {

  record Request(
      String instanceId,
      @Nullable String instanceName,
      @Nullable String description,
      @Nullable String hostName,
      @Nullable String password,
      @Nullable String userData,
      @Nullable Boolean deletionProtection,
      @Nullable Boolean recyclable,
      @Nullable String creditSpecification,
      List<String> securityGroupIds) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance before =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    new Guards(tx).refuseSecurityLock(before);
    Modifying modifying = new Modifying(tx, before);
    modifying.describe(request.instanceName(), request.description());
    modifying.hostName(request.hostName());
    modifying.password(request.password());
    modifying.userData(request.userData());
    modifying.protect(request.deletionProtection());
    modifying.recycle(request.recyclable());
    modifying.credit(request.creditSpecification());
    modifying.securityGroups(request.securityGroupIds());
    tx.put(modifying.result());
    return Answer.empty();
  }
}
