package dev.ecsemulator.junit;

/**
 * An access key. Its id is the account that it selects; what the secret is does not matter to the
 * emulator.
 *
 * @param accessKeyId 16 digits
 * @param accessKeySecret any
 */
public record EcsCredentials(String accessKeyId, String accessKeySecret) {

  static EcsCredentials of(String account) {
    return new EcsCredentials(account, "secret-of-" + account);
  }
}
