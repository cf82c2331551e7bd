package dev.ecsemulator.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A running emulator: a process that ends when the tests do, even if they are killed, with a folder
 * of its own that goes with it.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class Server implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;
  private static final long FIRST_ACCOUNT = 7_000_000_000_000_001L;

  private final Process process;
  private final Path folder;
  private final EcsEndpoint endpoint;
  private final AtomicLong nextAccount = new AtomicLong(FIRST_ACCOUNT);

  private Server(Process process, Path folder, EcsEndpoint endpoint) {
    this.process = process;
    this.folder = folder;
    this.endpoint = endpoint;
  }

  /**
   * Starts the emulator and returns when it is ready.
   *
   * @param jar see {@link ServerCommand#of}
   * @throws EcsEmulatorException if it cannot be started, with what it printed
   */
  static Server start(@Nullable String jar, List<String> options) {
    Path folder = null;
    Process process = null;
    try {
      folder = Files.createTempDirectory("ecs-emulator-");
      ProcessBuilder builder =
          new ProcessBuilder(ServerCommand.of(jar, folder, options))
              .directory(folder.toFile())
              .redirectErrorStream(true);
      ServerCommand.clean(builder.environment());
      process = builder.start();
      ServerOutput output = ServerOutput.follow(process.inputReader());
      return new Server(process, folder, output.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (IOException | TimeoutException | ExecutionException e) {
      end(process, folder);
      throw e.getCause() instanceof EcsEmulatorException refusal
          ? refusal
          : new EcsEmulatorException("The emulator did not start", e);
    } catch (InterruptedException e) {
      end(process, folder);
      Thread.currentThread().interrupt();
      throw new EcsEmulatorException("Interrupted while the emulator was starting", e);
    }
  }

  EcsEndpoint endpoint() {
    return endpoint;
  }

  /** 16 digits that no other test of this server uses. */
  String newAccount() {
    return Long.toString(nextAccount.getAndIncrement());
  }

  @Override
  public void close() {
    end(process, folder);
  }

  /** There is nothing that a slower end would save. */
  private static void end(@Nullable Process process, @Nullable Path folder) {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
    if (folder != null) {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
