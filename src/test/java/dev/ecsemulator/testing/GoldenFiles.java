package dev.ecsemulator.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** Runs golden files: each once in JSON and once in XML. */
public final class GoldenFiles {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final String ONLY = System.getProperty("golden", "");

  private static final GoldenRun.Listener IGNORED = (parameters, reply) -> {};

  private final Emulator emulator;

  private final GoldenRun.Listener answers;

  /** Runs them against an emulator; every success also has to fit the vendor's model. */
  public GoldenFiles(Emulator emulator, AnswerCheck check) {
    this.emulator = emulator;
    this.answers = check::success;
  }

  /** One test for each file and format; {@code -Dgolden=<part of a path>} narrows the choice. */
  public Stream<DynamicTest> tests() {
    List<Path> chosen =
        Golden.files().stream().filter(file -> Golden.nameOf(file).contains(ONLY)).toList();
    if (chosen.isEmpty()) {
      throw new AssertionError("no golden file has " + ONLY + " in its path");
    }
    return chosen.stream()
        .flatMap(
            file ->
                List.of("JSON", "XML").stream()
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                Golden.nameOf(file) + " in " + format,
                                file.toUri(),
                                () -> run(file, format))));
  }

  /** The operations of which some file shows a success: {@code <version or nothing> <action>}. */
  public static Set<String> shownToSucceed() {
    Set<String> shown = new TreeSet<>();
    for (Path file : Golden.files()) {
      for (JsonNode step : Golden.read(file).steps()) {
        JsonNode call = step.path("call");
        if (call.has("Action") && step.path("status").asInt(200) == 200) {
          shown.add(call.path("Version").asString("") + " " + call.get("Action").asString());
        }
      }
    }
    return shown;
  }

  /** How many files call an operation: by {@code <version or nothing> <action>}. */
  public static Map<String, Integer> filesByCall() {
    Map<String, Integer> files = new HashMap<>();
    for (Path file : Golden.files()) {
      Golden.read(file).steps().stream()
          .map(step -> step.path("call"))
          .filter(call -> call.has("Action"))
          .map(call -> call.path("Version").asString("") + " " + call.get("Action").asString())
          .distinct()
          .forEach(call -> files.merge(call, 1, Integer::sum));
    }
    return files;
  }

  private void run(Path file, String format) {
    Golden golden = Golden.read(file);
    if (UPDATE) {
      GoldenUpdate update = new GoldenUpdate(golden);
      new GoldenRun(golden, format, emulator, update, IGNORED).run();
      update.write();
      golden = Golden.read(file);
    }
    new GoldenRun(golden, format, emulator, null, answers).run();
  }
}
