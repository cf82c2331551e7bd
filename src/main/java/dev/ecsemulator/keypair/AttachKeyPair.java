package dev.ecsemulator.keypair;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Gives Linux instances a key pair in place of the one that they have. It opens them from their
 * next start, which nothing here can see. Source: the AttachKeyPair page.
 */
@Ecs
final class AttachKeyPair implements Command<AttachKeyPair.Request> {

  record Request(String keyPairName, List<String> instanceIds) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    String name = request.keyPairName();
    return new Attachments(name, tx)
        .change(
            request.instanceIds(),
            instance -> {
              if (!instance.options().ioOptimized()) {
                throw tx.error("DependencyViolation.IoOptimize");
              }
              return instance.withKeyPairName(name);
            });
  }
}
