package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/** Changes a saved command. A content that is no base64 counts as plain text. */
@Ecs
final class ModifyCommand implements Command<ModifyCommand.Request> {

  record Request(
      String commandId,
      @Nullable String name,
      @Nullable String description,
      @Nullable String commandContent,
      @Nullable String workingDir,
      @Nullable Long timeout,
      @Nullable String launcher) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    CloudCommand command =
        tx.find(CloudCommand.TABLE, request.commandId())
            .orElseThrow(() -> tx.error("InvalidCmdId.NotFound"));
    Script own = command.script();
    Script changed =
        own.withName(or(request.name(), own.name()))
            .withDescription(or(request.description(), own.description()))
            .withWorkingDir(or(request.workingDir(), own.workingDir()))
            .withTimeout(or(request.timeout(), own.timeout()))
            .withLauncher(or(request.launcher(), own.launcher()));
    String content = request.commandContent();
    if (content != null) {
      String base64 =
          Encoding.Base64.toBase64(content)
              .or(() -> Encoding.PlainText.toBase64(content))
              .orElseThrow();
      changed = NewScript.withContent(changed, base64, tx);
    }
    tx.put(command.withScript(changed));
    return Answer.empty();
  }

  private static <T> T or(@Nullable T asked, T own) {
    return asked == null ? own : asked;
  }
}
