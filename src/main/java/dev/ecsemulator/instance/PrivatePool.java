package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Which private pool a request wants for instances. There are none, so one that it names does not
 * exist.
 *
 * @param matchCriteria None, which is the default, Open or Target
 * @param id the pool that Target means
 */
record PrivatePool(@Nullable String matchCriteria, @Nullable String id) {

  private static final String NONE = "None";

  /** What an instance keeps of it, or the documented refusal. */
  String criteria(Transaction tx) {
    if (!"Target".equals(matchCriteria)) {
      return matchCriteria == null ? NONE : matchCriteria;
    }
    throw tx.error(
        id == null ? "MissingParameter.PrivatePoolOptions.Id" : "Invalid.PrivatePoolOptions.Id");
  }
}
