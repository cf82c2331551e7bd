package dev.ecsemulator;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends with whoever started the emulator: the other end of a pipe closes even if its process was
 * killed, so that no emulator stays behind.
 */
final class Lifeline {

  private static final int CHUNK = 1024;

  private Lifeline() {}

  /** Runs something once the input has ended; what comes before is thrown away. */
  static void watch(InputStream input, Runnable afterTheEnd) {
    Thread thread =
        new Thread(
            () -> {
              readToTheEnd(input);
              afterTheEnd.run();
            },
            "lifeline");
    thread.setDaemon(true);
    thread.start();
  }

  private static void readToTheEnd(InputStream input) {
    byte[] ignored = new byte[CHUNK];
    try {
      int read = 0;
      while (read >= 0) {
        read = input.read(ignored);
      }
    } catch (IOException brokenOff) {
      // Nobody is at the other end any more, which is the same.
    }
  }
}
