package dev.ecsemulator.sdk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** The runnable jar as a process of its own, as users start it. */
final class StartedJar implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long FIRST_ACCOUNT = 2_000_000_000_000_001L;

  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong nextAccount = new AtomicLong(FIRST_ACCOUNT);

  private StartedJar(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the jar on a free loopback port and waits until it is ready. */
  static StartedJar start() {
    int port = freePort();
    Path jar = Path.of(System.getProperty("emulator.jar"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString(),
            "--server.port=" + port,
            // Long enough that a client on a busy machine sees the state, short enough to wait for.
            "--emulator.delays.instance.stop=2s");
    File log = jar.resolveSibling("emulator-of-integration-tests.log").toFile();
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
      StartedJar started = new StartedJar(process, port);
      Awaitility.await("the jar to become ready, see " + log)
          .atMost(PATIENCE)
          .until(() -> started.isReady(log));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Host and port, as clients want an endpoint. */
  String endpoint() {
    return "127.0.0.1:" + port;
  }

  /** An access key that selects an account which no other test uses. */
  String newAccountKey() {
    return Long.toString(nextAccount.getAndIncrement());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }

  private boolean isReady(File log) throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("The jar ended with " + process.exitValue() + ", see " + log);
    }
    HttpRequest health =
        HttpRequest.newBuilder(URI.create("http://" + endpoint() + "/_emulator/health"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
