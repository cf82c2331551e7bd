package dev.ecsemulator.instance;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.repository.Transaction;

/**
 * IncorrectInstanceStatus in the words of the real service: at rest the detailed text, in a
 * transient state the fixed one (behaviour, refinements, row 2).
 */
final class WrongStatus {

  private static final String DETAIL =
      "The specified instance is in an incorrect status for the requested action; Status of the specified instance is"
          + " %s but the expected status is in (%s).";

  private WrongStatus() {}

  static ApiException of(Transaction tx, Instance instance, InstanceStatus expected) {
    boolean atRest =
        instance.status() == InstanceStatus.Running || instance.status() == InstanceStatus.Stopped;
    return atRest
        ? tx.errorSaying(
            "IncorrectInstanceStatus", "%s", DETAIL.formatted(instance.status(), expected))
        : tx.error("IncorrectInstanceStatus");
  }
}
