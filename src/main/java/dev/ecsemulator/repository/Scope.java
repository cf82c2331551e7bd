package dev.ecsemulator.repository;

import dev.ecsemulator.contract.Errors;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the world is read or changed.
 *
 * @param account the account whose resources are visible
 * @param regionId the request's region; null if it names none, then ids are found in any region
 * @param requestId upper-case UUID of the request
 * @param action the operation, as events name it
 * @param errors what the operation may answer with
 * @param host by which the caller reached the emulator, with the port if one was given; empty if
 *     nobody called
 */
public record Scope(
    String account,
    @Nullable String regionId,
    String requestId,
    String action,
    Errors errors,
    String host) {

  /** A scope in which nobody called over the network. */
  public Scope(
      String account, @Nullable String regionId, String requestId, String action, Errors errors) {
    this(account, regionId, requestId, action, errors, "");
  }
}
