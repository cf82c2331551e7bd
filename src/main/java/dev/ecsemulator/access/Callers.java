package dev.ecsemulator.access;

import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Finds the account of a caller. Credentials are accepted unchecked; the AccessKeyId only selects
 * the account, so that two tools with different dummy keys see the same resources and a test can
 * ask for a world of its own.
 */
public final class Callers {

  private static final int ACCOUNT_DIGITS = 16;

  private final Repository repository;
  private final String defaultAccount;

  /**
   * Callers of a repository.
   *
   * @param defaultAccount 16 digits, for unknown keys and for callers without any
   */
  public Callers(Repository repository, String defaultAccount) {
    this.repository = repository;
    this.defaultAccount = defaultAccount;
  }

  /** The account that a key selects: itself if it is 16 digits, its owner's, or the default. */
  public String account(@Nullable String accessKeyId, Scope scope) {
    if (accessKeyId == null) {
      return defaultAccount;
    }
    if (isAccount(accessKeyId)) {
      return accessKeyId;
    }
    return repository.read(
        scope,
        view ->
            view.findAnywhere(AccessKey.TABLE, accessKeyId)
                .map(AccessKey::owner)
                .orElse(defaultAccount));
  }

  private static boolean isAccount(String accessKeyId) {
    return accessKeyId.length() == ACCOUNT_DIGITS
        && accessKeyId.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
