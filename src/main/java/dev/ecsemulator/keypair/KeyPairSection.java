package dev.ecsemulator.keypair;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Key pairs of a fixture: the parameters of ImportKeyPair. */
@Component
final class KeyPairSection implements FixtureSection {

  private static final String NAME = "keyPairName";
  private static final String BODY = "publicKeyBody";

  /** A key whose private half nobody has. */
  private static final String SOME_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII3oMGI7XvN1NZzspBQw9QaCo5D1uT+B5UPCUFFgKemr";

  @Override
  public String name() {
    return "keyPairs";
  }

  @Override
  public Set<String> after() {
    return Set.of("accounts");
  }

  @Override
  public List<String> fields() {
    return List.of("id", NAME, BODY, "resourceGroupId", "createdAt", "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String name = entry.text(NAME);
    if (KeyPair.named(name, tx.requiredRegionId(), tx).isPresent()) {
      throw entry.refused(NAME, "\"" + name + "\" is there already");
    }
    String id = entry.optionalText("id");
    if (id != null && tx.findAnywhere(KeyPair.TABLE, id).isPresent()) {
      throw entry.refused("id", "\"" + id + "\" is there already");
    }
    PublicKey key =
        PublicKey.read(entry.text(BODY, SOME_KEY))
            .orElseThrow(() -> entry.refused(BODY, "it is no line with an OpenSSH public key"));
    Instant createdAt = entry.optionalInstant("createdAt");
    tx.put(
        new KeyPair(
            id == null ? tx.newId("ssh") : id,
            tx.requiredRegionId(),
            name,
            key.fingerPrint(),
            key.line(),
            entry.text("resourceGroupId", ""),
            createdAt == null ? tx.now() : createdAt,
            entry.tags()));
  }
}
