package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.repository.Transaction;

/** Sends a command that comes with the call, and saves it if the call says so. */
@Ecs
final class RunCommand implements Command<RunCommand.Request> {

  record Request(@Inlined NewScript script, @Inlined Target target, boolean keepCommand) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Script script = request.script().script(Encoding.PlainText, tx);
    Target target = request.target();
    String commandId =
        request.keepCommand()
            ? CreateCommand.save(script, target.resourceGroupId(), target.tag(), tx)
            : tx.newId("c");
    return Answer.of("CommandId", commandId)
        .with("InvokeId", new Invoking(tx).invoke(commandId, script, target));
  }
}
