package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Sends a saved command; timeout, directory and launcher of the call go before its own. */
@Ecs
final class InvokeCommand implements Command<InvokeCommand.Request> {

  record Request(
      String commandId,
      @Nullable Long timeout,
      @Nullable String workingDir,
      @Nullable String launcher,
      @Inlined Target target) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    CloudCommand command =
        tx.find(CloudCommand.TABLE, request.commandId())
            .orElseThrow(() -> tx.error("InvalidCmdId.NotFound"));
    Script own = command.script();
    Script script =
        own.withTimeout(request.timeout() == null ? own.timeout() : request.timeout())
            .withWorkingDir(request.workingDir() == null ? own.workingDir() : request.workingDir())
            .withLauncher(request.launcher() == null ? own.launcher() : request.launcher());
    String id = new Invoking(tx).invoke(command.id(), script, request.target());
    tx.put(command.withInvokeTimes(command.invokeTimes() + 1));
    return Answer.of("InvokeId", id);
  }
}
