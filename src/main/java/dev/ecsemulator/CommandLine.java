package dev.ecsemulator;

import dev.ecsemulator.control.Version;
import dev.ecsemulator.fixture.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a start mean, before Spring is asked: help, version, or a slip of the pen.
 */
final class CommandLine {

  private static final String OWN = "emulator.";
  private static final String DELAYS = "emulator.delays.";

  /** Options of Spring Boot, which reads them itself. */
  private static final List<String> PREFIXES =
      List.of("server.", "spring.", "logging.", "management.");

  private static final List<String> WORDS = List.of("help", "version", "debug", "trace");

  private static final String HELP = "/help.txt";

  private CommandLine() {}

  /** What is to be printed instead of starting, or null. */
  static @Nullable String answer(String... args) {
    List<String> given = List.of(args);
    if (given.contains("--help") || given.contains("-h")) {
      return help();
    }
    return given.contains("--version") ? "ecs-emulator " + Version.current() + "\n" : null;
  }

  private static String help() {
    try (InputStream in = Objects.requireNonNull(CommandLine.class.getResourceAsStream(HELP))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the options, as one sentence, or null. */
  static @Nullable String objection(String... args) {
    Set<String> given = new HashSet<>();
    for (String arg : args) {
      if (!arg.startsWith("--")) {
        return "The argument " + arg + " is no option; options start with --, see --help.";
      }
      int equals = arg.indexOf('=');
      String name = arg.substring(2, equals < 0 ? arg.length() : equals);
      if (!isKnown(name)) {
        String slip = Nearest.slip(name, all());
        return "There is no option --"
            + name
            + (slip.isEmpty() ? "; --help lists them." : "; did you mean --" + slip + "?");
      }
      if (!given.add(uniform(name))) {
        return "The option --" + name + " is given twice.";
      }
      if (name.equals("server.port") && !isPort(arg.substring(equals + 1))) {
        return arg + " is not possible: it has to be a number from 0 to 65535.";
      }
      if (equals < 0 && !WORDS.contains(name)) {
        return "The option --" + name + " needs a value: --" + name + "=<value>.";
      }
    }
    return null;
  }

  /** The option for a setting, such as {@code emulator.tls-names}. */
  static String option(RecordComponent setting) {
    return OWN + setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The emulator's own options that have one name each. */
  static List<String> own() {
    return Arrays.stream(EmulatorProperties.class.getRecordComponents())
        .map(CommandLine::option)
        .filter(name -> !DELAYS.startsWith(name))
        .toList();
  }

  /** Spring takes a negative port for the wish not to listen at all. */
  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535;
  }

  private static boolean isKnown(String name) {
    return WORDS.contains(name)
        || name.startsWith(DELAYS)
        || own().stream().anyMatch(known -> uniform(known).equals(uniform(name)))
        || PREFIXES.stream().anyMatch(name::startsWith);
  }

  /**
   * Spring reads {@code defaultFormat}, {@code default-format} and {@code DEFAULT_FORMAT} alike.
   */
  private static String uniform(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(own());
    all.addAll(WORDS);
    all.add("server.port");
    all.add("server.address");
    return all;
  }
}
