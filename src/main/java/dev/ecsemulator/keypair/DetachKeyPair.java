package dev.ecsemulator.keypair;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** Takes a key pair from instances; one that has another key pair, or none, keeps what it has. */
@Ecs
final class DetachKeyPair implements Command<DetachKeyPair.Request> {

  record Request(String keyPairName, List<String> instanceIds) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    String name = request.keyPairName();
    return new Attachments(name, tx)
        .change(
            request.instanceIds(),
            instance -> {
              if (!instance.keyPairName().equals(name)) {
                throw tx.error("InvalidKeyPairName.NotFound");
              }
              return instance.withKeyPairName("");
            });
  }
}
