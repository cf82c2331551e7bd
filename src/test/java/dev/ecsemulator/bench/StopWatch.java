package dev.ecsemulator.bench;

import java.util.concurrent.TimeUnit;

/** Measures how long something takes on this machine. */
public final class StopWatch {

  private final long start = System.nanoTime();

  /** Nanoseconds since it was made. */
  public long nanos() {
    return System.nanoTime() - start;
  }

  /** Seconds since it was made. */
  public double seconds() {
    return nanos() / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
