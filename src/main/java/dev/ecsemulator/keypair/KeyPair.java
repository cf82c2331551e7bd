package dev.ecsemulator.keypair;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An SSH key pair, of which only the public half is kept. Which instances it opens stands in {@link
 * Instance#keyPairName}.
 *
 * @param id such as {@code ssh-bp1...}; callers name a key pair by its name
 * @param name unique in its region
 * @param fingerPrint of the public key, as {@link PublicKey} makes it
 * @param publicKey one line of OpenSSH: type, base64 and maybe a comment
 * @param resourceGroupId empty if none
 */
@RecordBuilder
public record KeyPair(
    String id,
    String regionId,
    String name,
    String fingerPrint,
    String publicKey,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, KeyPairBuilder.With {

  static final String BY_NAME = "name";

  /** Where key pairs are stored. */
  public static final Table<KeyPair> TABLE =
      Table.of("key-pair", KeyPair.class)
          .indexed(BY_NAME, KeyPair::name)
          .indexedByMany("tag", KeyPair::tags, Tag::indexed);

  /** The key pair of a name in a region. */
  public static Optional<KeyPair> named(String name, String regionId, View view) {
    return view.selectIn(regionId, TABLE).where(BY_NAME, name).first();
  }

  @Override
  public Table<KeyPair> table() {
    return TABLE;
  }
}
