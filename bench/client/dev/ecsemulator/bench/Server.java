package dev.ecsemulator.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A started emulator, and what it costs the machine. */
final class Server implements Measured, AutoCloseable {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final double TICKS_PER_SECOND = 100;
  private static final int PAUSE_MS = 5;
  private static final byte[] FIRST =
      Connection.call("/?Action=DescribeRegions&Version=2014-05-26&Format=JSON");

  private final Process process;
  private final int port;
  private final double secondsUntilReady;
  private final double cpuUntilReady;

  private Server(Process process, int port) throws IOException, InterruptedException {
    this.process = process;
    this.port = port;
    long start = System.nanoTime();
    awaitReady();
    this.secondsUntilReady = (System.nanoTime() - start) / 1e9;
    this.cpuUntilReady = cpuSeconds();
  }

  /**
   * Starts an emulator on a free port of this machine and waits until it is ready.
   *
   * @param java the java program and its options, up to the class to start or {@code -jar}
   */
  static Server start(List<String> java, Path log) throws IOException, InterruptedException {
    return start(java, log, "immediate");
  }

  /**
   * As above.
   *
   * @param transitions how long they last: immediate, fast or realistic
   */
  static Server start(List<String> java, Path log, String transitions)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(java);
    command.add("--server.address=127.0.0.1");
    command.add("--server.port=" + port);
    command.add("--server.jetty.connection-idle-timeout=1h");
    command.add("--emulator.transitions=" + transitions);
    File output = log.toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    try {
      return new Server(process, port);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  @Override
  public Connection connect() throws IOException {
    return new Connection(port);
  }

  /** How long it took until the first good answer. */
  double secondsUntilReady() {
    return secondsUntilReady;
  }

  /** CPU seconds of all its threads, from its start until the first good answer. */
  double cpuUntilReady() {
    return cpuUntilReady;
  }

  @Override
  public double cpuSeconds() throws IOException {
    return cpuSeconds(process.pid());
  }

  /** CPU seconds of all threads of a process, from its start until now. */
  static double cpuSeconds(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) / TICKS_PER_SECOND;
  }

  /** The process. */
  long pid() {
    return process.pid();
  }

  /** The port that it answers on. */
  int port() {
    return port;
  }

  @Override
  public long residentMegabytes() throws IOException {
    return residentMegabytes(process.pid());
  }

  /** Resident memory of a process, in MB. */
  static long residentMegabytes(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    throw new IOException("No VmRSS for process " + pid);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(10, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private void awaitReady() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (true) {
      try (Connection connection = connect()) {
        connection.send(FIRST);
        return;
      } catch (IOException notYet) {
        if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
          throw new IOException("The server does not become ready", notYet);
        }
        Thread.sleep(PAUSE_MS);
      }
    }
  }
}
