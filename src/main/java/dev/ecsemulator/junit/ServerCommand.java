package dev.ecsemulator.junit;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command that starts a server, and what it may see of the tests' environment. The server is a
 * program of its own: neither the class path of the tests nor their settings reach it.
 */
final class ServerCommand {

  /**
   * The configuration parameter of JUnit that names the runnable jar, if it is not on the class
   * path.
   */
  static final String JAR_PARAMETER = "ecsemulator.jar";

  private static final String IN_THE_RUNNABLE_JAR =
      "BOOT-INF/classes/dev/ecsemulator/EcsEmulator.class";
  private static final String MAIN_CLASS = "dev.ecsemulator.EcsEmulator";

  /** A class that only the emulator's own build has beside its main class: of its Spring Boot. */
  private static final String ITS_SPRING_BOOT =
      "org/springframework/boot/jetty/autoconfigure/servlet/JettyServletWebServerAutoConfiguration.class";

  /** For a server that lives as long as some tests, an early start is worth more than top speed. */
  private static final List<String> QUICK_START =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xms32m",
          "-Xshare:auto",
          "-Djava.awt.headless=true");

  /** Variables that programs need to run at all, or to speak the machine's language. */
  private static final Set<String> HARMLESS =
      Set.of("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH");

  private ServerCommand() {}

  /**
   * The command line.
   *
   * @param jar the runnable jar, as the user named it; null to look on the class path
   * @param folder an empty one, for the server alone
   * @param options of the emulator
   */
  static List<String> of(@Nullable String jar, Path folder, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_START);
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(program(jar));
    command.add("--server.address=127.0.0.1");
    command.add("--server.port=0");
    command.add("--emulator.tls-folder=");
    command.add("--emulator.stop-with-input=true");
    command.addAll(options);
    return command;
  }

  /** Takes everything out of an environment that could change what the server does. */
  static void clean(Map<String, String> environment) {
    environment.keySet().removeIf(name -> !HARMLESS.contains(name.toUpperCase(Locale.ROOT)));
  }

  private static List<String> program(@Nullable String jar) {
    if (jar != null) {
      if (!Files.isRegularFile(Path.of(jar))) {
        throw new EcsEmulatorException(JAR_PARAMETER + "=" + jar + " names no file");
      }
      return List.of("-jar", Path.of(jar).toAbsolutePath().toString());
    }
    Path found = onTheClassPath();
    if (found != null) {
      return List.of("-jar", found.toString());
    }
    if (resource(MAIN_CLASS.replace('.', '/') + ".class") != null
        && resource(ITS_SPRING_BOOT) != null) {
      return List.of("-cp", absolute(System.getProperty("java.class.path")), MAIN_CLASS);
    }
    throw new EcsEmulatorException(
        "The emulator's runnable jar is missing: add dev.ecsemulator:ecs-emulator with the classifier exec to the tests'"
            + " dependencies, or name the file by the configuration parameter "
            + JAR_PARAMETER);
  }

  private static @Nullable Path onTheClassPath() {
    URL entry = resource(IN_THE_RUNNABLE_JAR);
    if (entry == null || !entry.getProtocol().equals("jar")) {
      return null;
    }
    String text = entry.toString();
    String jar = text.substring("jar:".length(), text.indexOf("!/"));
    try {
      return Path.of(new URI(jar));
    } catch (URISyntaxException e) {
      throw new EcsEmulatorException("The runnable jar has an address that is none: " + jar, e);
    }
  }

  /** The server has another working directory than the tests. */
  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static @Nullable URL resource(String name) {
    ClassLoader tests = Thread.currentThread().getContextClassLoader();
    return (tests == null ? ServerCommand.class.getClassLoader() : tests).getResource(name);
  }
}
