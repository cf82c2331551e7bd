package dev.ecsemulator.junit;

import java.time.Duration;
import java.time.Instant;

/**
 * Emulated time. It is the server's: whoever changes it, changes it for every test that shares the
 * server, hence {@link SteersTime}. After the test, time is the machine's again.
 */
public final class EcsClock {

  /** The name by which JUnit locks the clock, see {@link SteersTime}. */
  public static final String LOCK = "dev.ecsemulator.clock";

  private static final String PATH = "clock";

  private final Wire wire;
  private final boolean locked;
  private volatile boolean steered;

  /**
   * The clock as one test sees it.
   *
   * @param locked whether other tests may run now, so that this one may not change the time
   */
  EcsClock(Wire wire, boolean locked) {
    this.wire = wire;
    this.locked = locked;
  }

  /**
   * Emulated time now.
   *
   * @return the instant
   */
  public Instant now() {
    return Instant.parse(wire.control("GET", PATH, "").at("now").text());
  }

  /** Stops time where it is: what is in a transient state stays there. */
  public void freeze() {
    set(Json.object("mode", "frozen"));
  }

  /**
   * Stops time at an instant, at most ten years ahead.
   *
   * @param instant emulated time
   */
  public void freezeAt(Instant instant) {
    set(Json.object("mode", "frozen", "now", instant));
  }

  /**
   * Lets time run faster or slower.
   *
   * @param factor emulated seconds per second, above 0, at most 1000000
   */
  public void scale(double factor) {
    set(Json.object("mode", "scaled", "factor", factor));
  }

  /** Follows the machine's clock again. */
  public void real() {
    set(Json.object("mode", "real"));
  }

  /**
   * Moves time forward, ten years at most. Returns when everything that fell due on the way has
   * happened.
   *
   * @return where time stands then
   * @param duration of emulated time
   */
  public Instant advance(Duration duration) {
    return move(Json.object("by", duration));
  }

  /**
   * Moves time forward to an instant, as {@link #advance}.
   *
   * @param instant emulated time
   * @return where time stands then
   */
  public Instant advanceTo(Instant instant) {
    return move(Json.object("to", instant));
  }

  /** Puts back what a test changed. */
  void restore() {
    if (steered) {
      real();
      steered = false;
    }
  }

  private void set(String body) {
    steer();
    wire.control("PUT", PATH, body);
  }

  private Instant move(String body) {
    steer();
    return Instant.parse(wire.control("POST", PATH + "/advance", body).at("now").text());
  }

  private void steer() {
    if (locked) {
      throw new IllegalStateException(
          "Other tests that run in parallel share this clock. Put @SteersTime on the test, or"
              + " @EcsEmulatorTest(ownServer = true) on the class.");
    }
    steered = true;
  }
}
