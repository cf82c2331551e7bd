package dev.ecsemulator.keypair;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Command;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes over the public half of a key pair that the caller made. */
@Ecs
final class ImportKeyPair implements Command<ImportKeyPair.Request> {

  record Request(
      String keyPairName, String publicKeyBody, @Nullable String resourceGroupId, List<Tag> tag) {}

  private final NewKeyPairs pairs;

  ImportKeyPair(NewKeyPairs pairs) {
    this.pairs = pairs;
  }

  @Override
  public Answer handle(Request request, Transaction tx) {
    PublicKey key =
        PublicKey.read(request.publicKeyBody()).orElseThrow(() -> tx.invalid("PublicKeyBody"));
    pairs.refuseUnfit(request.keyPairName(), tx);
    KeyPair pair =
        pairs.store(
            request.keyPairName(),
            key,
            request.resourceGroupId(),
            Tag.checked(request.tag(), tx),
            tx);
    return Answer.of("KeyPairName", pair.name()).with("KeyPairFingerPrint", pair.fingerPrint());
  }
}
