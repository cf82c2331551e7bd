package dev.ecsemulator.keypair;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.repository.Transaction;
import java.util.List;

/**
 * Deletes key pairs, all or none: one that an instance has is refused. Names that do not exist
 * count as deleted; the page has no error for them.
 */
@Ecs
final class DeleteKeyPairs implements Command<DeleteKeyPairs.Request> {

  record Request(List<String> keyPairNames) {}

  @Override
  public Answer handle(Request request, Transaction tx) {
    for (String name : request.keyPairNames()) {
      if (tx.select(Instance.TABLE).where("key-pair", name).first().isPresent()) {
        throw tx.error("InvalidParameter.KeypairAlreadyAttachedInstance");
      }
      KeyPair.named(name, tx.requiredRegionId(), tx).ifPresent(tx::remove);
    }
    return Answer.empty();
  }
}
