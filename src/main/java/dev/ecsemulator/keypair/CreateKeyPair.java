package dev.ecsemulator.keypair;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a key pair and hands out its private half, which is then kept nowhere: not in the world,
 * not in an event, and, as the operation has no ClientToken, in no remembered answer.
 */
@Ecs
final class CreateKeyPair implements Command<CreateKeyPair.Request> {

  record Request(String keyPairName, @Nullable String resourceGroupId, List<Tag> tag) {}

  private final NewKeyPairs pairs;
  private final KeyForge forge;

  CreateKeyPair(NewKeyPairs pairs, KeyForge forge) {
    this.pairs = pairs;
    this.forge = forge;
  }

  @Override
  public void prepare() {
    forge.prepare();
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    pairs.refuseUnfit(request.keyPairName(), tx);
    KeyForge.Made made = forge.take();
    KeyPair pair =
        pairs.store(
            request.keyPairName(),
            made.publicKey(),
            request.resourceGroupId(),
            Tag.checked(request.tag(), tx),
            tx);
    return Answer.of("KeyPairId", pair.id())
        .with("KeyPairName", pair.name())
        .with("KeyPairFingerPrint", pair.fingerPrint())
        .with("PrivateKeyBody", made.privateKey());
  }
}
