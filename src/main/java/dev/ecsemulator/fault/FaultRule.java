package dev.ecsemulator.fault;

import dev.ecsemulator.contract.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * An answer in waiting.
 *
 * @param id as the control API names it
 * @param version of the product whose operation it is
 * @param account whose calls it answers; null for everybody's
 * @param error the operation's documented row, its message complete
 * @param remaining how many more calls it answers, above 0
 */
public record FaultRule(
    String id,
    String version,
    String action,
    @Nullable String account,
    ApiError error,
    int remaining) {

  FaultRule spent() {
    return new FaultRule(id, version, action, account, error, remaining - 1);
  }

  boolean isFor(String version, String action, String account) {
    return this.action.equals(action)
        && this.version.equals(version)
        && (this.account == null || this.account.equals(account));
  }
}
