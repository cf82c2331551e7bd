package dev.ecsemulator.junit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server prints: first where it listens, later, if ever, troubles, which go to the log of
 * the tests.
 */
final class ServerOutput {

  private static final System.Logger LOG = System.getLogger(ServerOutput.class.getPackageName());
  private static final Pattern READY =
      Pattern.compile("answers at http://(127\\.0\\.0\\.1):([0-9]+)");
  private static final int MOST_LINES = 50;

  private final CompletableFuture<EcsEndpoint> ready = new CompletableFuture<>();

  private ServerOutput() {}

  /** Reads to the end, in a thread of its own, which keeps no JVM alive. */
  static ServerOutput follow(BufferedReader lines) {
    ServerOutput output = new ServerOutput();
    Thread thread = new Thread(() -> output.read(lines), "ecs-emulator-output");
    thread.setDaemon(true);
    thread.start();
    return output;
  }

  /** Where the server listens; fails with what was printed if the server ends instead. */
  CompletableFuture<EcsEndpoint> ready() {
    return ready;
  }

  private void read(BufferedReader lines) {
    List<String> before = new ArrayList<>();
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = READY.matcher(line);
        if (ready.isDone()) {
          LOG.log(System.Logger.Level.WARNING, "ecs-emulator: {0}", line);
        } else if (matcher.find()) {
          ready.complete(new EcsEndpoint(matcher.group(1), Integer.parseInt(matcher.group(2))));
        } else if (before.size() < MOST_LINES) {
          before.add(line);
        }
      }
    } catch (IOException brokenOff) {
      // The server was ended, or is about to end.
    }
    ready.completeExceptionally(
        new EcsEmulatorException("The emulator did not start: " + String.join("\n", before)));
  }
}
