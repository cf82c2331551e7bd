package dev.ecsemulator.keypair;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is the same for key pairs that are made and for those that are imported. */
@Component
final class NewKeyPairs {

  private final Catalog catalog;

  NewKeyPairs(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Refuses a name that the region has, and a key pair more than it may have. */
  void refuseUnfit(String name, Transaction tx) {
    if (KeyPair.named(name, tx.requiredRegionId(), tx).isPresent()) {
      throw tx.error("KeyPair.AlreadyExist");
    }
    if (tx.select(KeyPair.TABLE).count() >= catalog.quota("keyPairsPerRegion")) {
      throw tx.error("QuotaExceed.KeyPair");
    }
  }

  KeyPair store(
      String name,
      PublicKey key,
      @Nullable String resourceGroupId,
      List<Tag> tags,
      Transaction tx) {
    return tx.put(
        new KeyPair(
            tx.newId("ssh"),
            tx.requiredRegionId(),
            name,
            key.fingerPrint(),
            key.line(),
            resourceGroupId == null ? "" : resourceGroupId,
            tx.now(),
            List.copyOf(tags)));
  }
}
