package dev.ecsemulator.cloudassistant;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What becomes of a command on one instance. Source: DescribeInvocations, InvocationStatus of an
 * instance, and its older form InstanceInvokeStatus.
 */
public enum InvocationStatus {
  /** It is being sent. */
  Pending,
  /** It waits for its time. */
  Scheduled,
  /** It runs. */
  Running,
  /** It ended with exit code 0. */
  Success,
  /** It ended with another exit code. */
  Failed,
  /** It was ended because it took too long. */
  Timeout,
  /** Something kept it from ending by itself. */
  Error,
  /** It could not be sent. */
  Aborted,
  /** It is being stopped. */
  Stopping,
  /** It was stopped while it ran. */
  Terminated,
  /** It was stopped before it ran. */
  Cancelled;

  private static final Set<InvocationStatus> FAILURES = EnumSet.of(Failed, Timeout, Error, Aborted);

  /** Whether nothing more happens by itself. */
  boolean isFinal() {
    return switch (this) {
      case Pending, Scheduled, Running, Stopping -> false;
      case Success, Failed, Timeout, Error, Aborted, Terminated, Cancelled -> true;
    };
  }

  /** The older form of the status of one instance. */
  String older() {
    return switch (this) {
      case Pending, Scheduled, Running -> "Running";
      case Stopping -> "Stopping";
      case Success, Failed -> "Finished";
      case Timeout, Error, Aborted -> "Failed";
      case Terminated, Cancelled -> "Stopped";
    };
  }

  /** The status of an invocation as a whole: what still goes on, else what came out. */
  static String overall(Collection<InvocationStatus> all) {
    for (InvocationStatus going : EnumSet.of(Pending, Scheduled, Running, Stopping)) {
      if (all.contains(going)) {
        return going.name();
      }
    }
    boolean failed = all.stream().anyMatch(FAILURES::contains);
    return all.contains(Success)
        ? failed ? "PartialFailed" : "Success"
        : failed ? "Failed" : "Stopped";
  }

  /** The older form of the status of an invocation as a whole. */
  static String olderOverall(Collection<InvocationStatus> all) {
    Collection<String> older = all.stream().map(InvocationStatus::older).toList();
    if (older.contains("Running")) {
      return "Running";
    }
    if (older.contains("Stopping")) {
      return "Stopping";
    }
    boolean failed = older.contains("Failed");
    return older.contains("Finished")
        ? failed ? "PartialFailed" : "Finished"
        : failed ? "Failed" : "Stopped";
  }
}
