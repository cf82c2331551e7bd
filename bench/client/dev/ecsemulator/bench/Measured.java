package dev.ecsemulator.bench;

import java.io.IOException;

/** A running server whose costs can be told. */
interface Measured {

  /** A new connection to it. */
  Connection connect() throws IOException;

  /** CPU seconds of all that it runs, from its start until now. */
  double cpuSeconds() throws IOException;

  /** Resident memory of all that it runs, in MB. */
  long residentMegabytes() throws IOException;
}
