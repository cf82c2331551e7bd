package dev.ecsemulator.fault;

import dev.ecsemulator.contract.ApiError;

/**
 * An answer in waiting.
 *
 * @param id as the control API names it
 * @param version of the product whose operation it is
 * @param error the operation's documented row, its message complete
 * @param remaining how many more calls it answers, above 0
 */
public record FaultRule(String id, String version, String action, ApiError error, int remaining) {

  FaultRule spent() {
    return new FaultRule(id, version, action, error, remaining - 1);
  }
}
