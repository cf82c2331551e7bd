package dev.ecsemulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which server is started, and what of the tests' environment it sees. */
class ServerCommandTest {

  private static final String MARK = "BOOT-INF/classes/dev/ecsemulator/EcsEmulator.class";

  @TempDir private Path folder;

  @Test
  void the_runnable_jar_is_found_on_the_class_path() throws IOException {
    Path jar = folder.resolve("a jar.jar");
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      Files.createDirectories(zip.getPath(MARK).getParent());
      Files.createFile(zip.getPath(MARK));
    }
    assertThat(withClassPath(jar)).containsSubsequence("-jar", jar.toString(), "--server.port=0");
  }

  @Test
  void the_jar_that_a_parameter_names_comes_first() throws IOException {
    Path jar = Files.createFile(folder.resolve("named.jar"));
    assertThat(ServerCommand.of(jar.toString(), folder, List.of("--emulator.seed=2")))
        .containsSubsequence("-jar", jar.toString(), "--emulator.seed=2");
    assertThatThrownBy(() -> ServerCommand.of("none.jar", folder, List.of()))
        .hasMessage("ecsemulator.jar=none.jar names no file");
  }

  @Test
  void without_a_jar_it_is_told_what_to_add() {
    assertThatThrownBy(() -> withClassPath(folder))
        .isInstanceOf(EcsEmulatorException.class)
        .hasMessageContaining("add dev.ecsemulator:ecs-emulator with the classifier exec");
  }

  @Test
  void what_could_change_the_server_is_not_handed_on() {
    Map<String, String> environment = new HashMap<>();
    for (String name :
        List.of(
            "PATH",
            "SystemRoot",
            "SERVER_PORT",
            "SPRING_PROFILES_ACTIVE",
            "JAVA_TOOL_OPTIONS",
            "EMULATOR_SEED",
            "LOGGING_LEVEL_ROOT",
            "HTTP_PROXY")) {
      environment.put(name, "x");
    }
    ServerCommand.clean(environment);
    assertThat(environment).containsOnlyKeys("PATH", "SystemRoot");
  }

  /** The command, as it is for tests that have nothing but this on their class path. */
  private List<String> withClassPath(Path only) throws IOException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader tests =
        new URLClassLoader(
            new URL[] {only.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(tests);
      return ServerCommand.of(null, folder, List.of());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
