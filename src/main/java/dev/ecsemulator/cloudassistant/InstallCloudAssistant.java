package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Installs the agent; it comes with every image, so there is nothing left to do. */
@Ecs
final class InstallCloudAssistant implements Command<InstallCloudAssistant.Request> {

  record Request(List<String> instanceId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    for (String id : request.instanceId()) {
      if (tx.find(Instance.TABLE, id).isEmpty()) {
        throw tx.error("InvalidInstance.NotFound");
      }
    }
    return Answer.empty();
  }
}
