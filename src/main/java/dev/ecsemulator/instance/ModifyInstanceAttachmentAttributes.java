package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Changes which private pools a pay-as-you-go instance may use. */
@Ecs
final class ModifyInstanceAttachmentAttributes
    implements Command<ModifyInstanceAttachmentAttributes.Request> {

  record Request(String instanceId, PrivatePool privatePoolOptions) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> tx.error("Invalid.InstanceId"));
    if (instance.isClassic()) {
      throw tx.error("ClassicNetworkNotSupported");
    }
    if (instance.isPrePaid()) {
      throw tx.error("InvalidOperation.PrePaidInstanceUnsupported");
    }
    if (instance.isSpot()) {
      throw tx.error("SpotNotSupported");
    }
    String criteria = request.privatePoolOptions().criteria(tx);
    tx.put(instance.withOptions(instance.options().withPrivatePool(criteria)));
    return Answer.empty();
  }
}
