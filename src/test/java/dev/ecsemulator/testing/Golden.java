package dev.ecsemulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A golden file: what it proves, the world it starts with, and its steps.
 *
 * @param name path below the golden directory, without its ending
 * @param source the documented fact that it proves
 * @param fixture inline YAML or the name of a file in {@code golden/fixtures}; null for an empty
 *     world
 */
record Golden(
    Path file, String name, String source, @Nullable String fixture, List<JsonNode> steps) {

  static final Path DIRECTORY = Path.of("src/test/resources/golden");

  private static final Set<String> KEYS = Set.of("source", "fixture", "steps");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** All files, in order of their names. */
  static List<Path> files() {
    try (Stream<Path> paths = Files.walk(DIRECTORY)) {
      return paths
          .filter(path -> path.toString().endsWith(".yaml"))
          .filter(path -> !path.startsWith(DIRECTORY.resolve("fixtures")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String nameOf(Path file) {
    String path = DIRECTORY.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".yaml".length());
  }

  static Golden read(Path file) {
    JsonNode yaml = tree(text(file));
    if (!yaml.isObject()) {
      throw new AssertionError(file + " is no YAML object");
    }
    for (String key : yaml.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw new AssertionError(file + ": unknown key " + key);
      }
    }
    String source = yaml.path("source").asString("");
    if (source.isBlank()) {
      throw new AssertionError(file + ": `source` has to say which fact the file proves");
    }
    List<JsonNode> steps = new ArrayList<>(yaml.path("steps").values());
    if (steps.isEmpty()) {
      throw new AssertionError(file + " has no steps");
    }
    String fixture = yaml.has("fixture") ? yaml.get("fixture").asString() : null;
    return new Golden(file, nameOf(file), source, fixture, steps);
  }

  /** The world it starts with, as YAML; null if it is empty. */
  @Nullable String fixtureText() {
    return fixture == null || fixture.contains(":")
        ? fixture
        : text(DIRECTORY.resolve("fixtures").resolve(fixture));
  }

  static JsonNode tree(String yaml) {
    return JSON.valueToTree(PlainYaml.read(yaml));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
