package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saves a command; its content comes in base64 unless the call says otherwise. */
@Ecs
final class CreateCommand implements Command<CreateCommand.Request> {

  record Request(@Inlined NewScript script, @Nullable String resourceGroupId, List<Tag> tag) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    Script script = request.script().script(Encoding.Base64, tx);
    return Answer.of("CommandId", save(script, request.resourceGroupId(), request.tag(), tx));
  }

  static String save(
      Script script, @Nullable String resourceGroupId, List<Tag> tags, Transaction tx) {
    return tx.put(
            new CloudCommand(
                tx.newId("c"),
                tx.requiredRegionId(),
                script,
                resourceGroupId == null ? "" : resourceGroupId,
                List.copyOf(Tag.checked(tags, tx)),
                0,
                tx.now()))
        .id();
  }
}
