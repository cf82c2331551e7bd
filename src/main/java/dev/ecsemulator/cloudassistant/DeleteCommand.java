package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;

/** Deletes a saved command that is not at work anywhere. */
@Ecs
final class DeleteCommand implements Command<DeleteCommand.Request> {

  record Request(String commandId) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    CloudCommand command =
        tx.find(CloudCommand.TABLE, request.commandId())
            .orElseThrow(() -> tx.error("InvalidCmdId.NotFound"));
    boolean inUse =
        tx.select(InvocationResult.TABLE)
            .where("command", command.id())
            .filter(result -> !result.status().isFinal())
            .first()
            .isPresent();
    if (inUse) {
      throw tx.error("InvalidStatus.CmdIdInUse");
    }
    tx.remove(command);
    return Answer.empty();
  }
}
