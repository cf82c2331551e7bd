package dev.ecsemulator.instance;

import dev.ecsemulator.contract.ApiException;
import dev.ecsemulator.repository.Transaction;

/**
 * IncorrectInstanceStatus in the words of the real service: at rest the detailed text, in a
 * transient state the fixed one (behaviour, refinements, row 2).
 */
final class WrongStatus {

  private WrongStatus() {}

  static ApiException of(Transaction tx, Instance instance, InstanceStatus expected) {
    boolean atRest =
        instance.status() == InstanceStatus.Running || instance.status() == InstanceStatus.Stopped;
    return atRest
        ? tx.errorSaying("IncorrectInstanceStatus", "%s", detail(instance, expected))
        : tx.error("IncorrectInstanceStatus");
  }

  private static String detail(Instance instance, InstanceStatus expected) {
    return "The specified instance is in an incorrect status for the requested action; Status of the"
        + " specified instance is "
        + instance.status()
        + " but the expected status is in ("
        + expected
        + ").";
  }
}
