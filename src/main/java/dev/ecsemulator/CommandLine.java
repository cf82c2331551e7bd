package dev.ecsemulator;

import dev.ecsemulator.control.Version;
import dev.ecsemulator.fixture.Nearest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  private static final String HELP =
      """
      An emulator of the Alibaba Cloud ECS control plane.

      java -jar ecs-emulator.jar [option...]

        --emulator.fixture=demo       what the world starts with: demo, or a YAML or JSON file; nothing if not given
        --emulator.catalog=my.yaml    regions, instance types and images beyond or instead of the built-in ones: a file
        --emulator.transitions=fast   how long transient states last: immediate, fast or realistic
        --emulator.delays.<lifecycle>.<event>=2s
                                      how long one transition lasts, such as --emulator.delays.instance.stop=2s
        --emulator.default-format=xml answers to requests that ask for no format: xml or json
        --emulator.account=1000000000000001
                                      16 digits: the account of callers whose key belongs to no other
        --emulator.tls-folder=<folder>
                                      where the certificate authority for HTTPS is kept; .ecs-emulator at home if not given
        --emulator.tls-names=ecs,10.0.0.5
                                      what HTTPS clients call this machine, beside localhost and its own name
        --emulator.control=on         off: nothing below /_emulator but its health can be called
        --emulator.control-token=<token>
                                      what /_emulator asks for as "Authorization: Bearer <token>"; if not given, nothing on
                                      127.0.0.1, and on wider addresses a random token that the first line tells; none: nothing
        --emulator.max-requests=128   how many requests are worked on at once
        --emulator.max-waiting=1024   how many more may wait; the next is answered with 503 ServiceUnavailable
        --emulator.request-timeout=10s
                                      how long a request may take to come in
        --emulator.stop-with-input=true
                                      stop when standard input ends: for programs that start the emulator and may be killed
        --emulator.seed=1             a number that decides all ids and addresses
        --server.port=8080            0 for any free port
        --server.address=127.0.0.1    0.0.0.0 for all addresses: whoever can reach it can then call the API
        --debug                       tell more, above all when the start fails
        --help, --version

      Every option can be an environment variable instead, such as EMULATOR_TRANSITIONS=immediate.
      Time, faults and fixtures are steered at run time below /_emulator.
      """;

  private CommandLine() {}

  /** What is to be printed instead of starting, or null. */
  static @Nullable String answer(String... args) {
    List<String> given = List.of(args);
    if (given.contains("--help") || given.contains("-h")) {
      return HELP;
    }
    return given.contains("--version") ? "ecs-emulator " + Version.current() + "\n" : null;
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

  /** The emulator's own options that have one name each. */
  static List<String> own() {
    return Arrays.stream(EmulatorProperties.class.getRecordComponents())
        .map(RecordComponent::getName)
        .map(name -> OWN + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
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
