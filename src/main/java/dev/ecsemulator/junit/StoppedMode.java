package dev.ecsemulator.junit;

/** Whether an instance is paid for while it is stopped. */
public enum StoppedMode {
  /** It keeps its resources, and costs as before. */
  KEEP_CHARGING("KeepCharging"),
  /** It gives processors and memory back, and costs less. */
  STOP_CHARGING("StopCharging"),
  /** It is not stopped, or cannot be stopped in two ways. */
  NOT_APPLICABLE("Not-applicable");

  private final String wire;

  StoppedMode(String wire) {
    this.wire = wire;
  }

  /** As the API writes it. */
  String wire() {
    return wire;
  }
}
