package dev.ecsemulator.instance;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.repository.Transaction;

/**
 * IncorrectInstanceStatus of a start or a stop in the words of the real service: at rest the
 * detailed text, in a transient state the fixed one (behaviour, refinements, row 2).
 */
final class WrongStatus {

  private static final String DETAILED = "but the expected status is";

  private WrongStatus() {}

  static ApiException of(Transaction tx, Instance instance, InstanceStatus expected) {
    return instance.isAtRest()
        ? tx.errorSaying("IncorrectInstanceStatus", DETAILED, instance.status(), expected)
        : tx.error("IncorrectInstanceStatus");
  }
}
