package dev.ecsemulator.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contract file or its overlay, as bytes. It holds one operation and one message a line; only
 * where lines begin is looked for at first, and a line is parsed when somebody asks for it, so that
 * hundreds of unused operations cost nothing.
 */
final class ContractFile {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OPERATIONS = "\"operations\":{";
  private static final String MESSAGES = "\"messages\":[";
  private static final JsonNode NOTHING = JSON.createObjectNode();

  /** Where a line begins, and where it ends but for a comma. */
  private record Line(int from, int to) {}

  private final byte[] bytes;
  private final Map<String, String> heads = new HashMap<>();
  private final Map<String, Line> operations = new LinkedHashMap<>();
  private final List<Line> messages = new ArrayList<>();

  /**
   * Looks through a file.
   *
   * @throws IllegalStateException if an operation does not have a line of its own
   */
  ContractFile(String name, byte[] bytes) {
    this.bytes = bytes;
    String section = "";
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      int last = end > start && bytes[end - 1] == ',' ? end - 1 : end;
      Line line = new Line(start, last);
      if (last - start <= 1) {
        section = "";
      } else if (section.equals(OPERATIONS)) {
        operations.put(name(name, line), line);
      } else if (section.equals(MESSAGES)) {
        messages.add(line);
      } else {
        section = text(line);
        if (isHead(section)) {
          JSON.readTree("{" + section + "}")
              .properties()
              .forEach(head -> heads.put(head.getKey(), head.getValue().asString()));
        }
      }
      start = end + 1;
    }
  }

  /** A file of the class path, or null if there is none of this name. */
  static @Nullable ContractFile find(String name) {
    try (InputStream in = ContractFile.class.getResourceAsStream("/contract/" + name + ".json")) {
      return in == null ? null : new ContractFile(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A short fact about the product, or empty. */
  String head(String name) {
    return heads.getOrDefault(name, "");
  }

  /** The operations, in the file's order. */
  Set<String> operations() {
    return operations.keySet();
  }

  /** What the file says about an operation; an empty object if it says nothing. */
  JsonNode operation(String name) {
    Line line = operations.get(name);
    return line == null ? NOTHING : JSON.readTree("{" + text(line) + "}").path(name);
  }

  /** One of the messages that operations refer to by number. */
  String message(int index) {
    return JSON.readTree(text(messages.get(index))).asString();
  }

  private static boolean isHead(String line) {
    return line.startsWith("\"product\":") || line.startsWith("\"version\":");
  }

  private String name(String file, Line line) {
    int quote = line.from() + 1;
    while (quote < line.to() && bytes[quote] != '"') {
      quote++;
    }
    if (bytes[line.from()] != '"' || quote == line.to()) {
      throw new IllegalStateException(
          "contract/" + file + ".json holds one operation a line, not: " + text(line));
    }
    return text(new Line(line.from() + 1, quote));
  }

  private String text(Line line) {
    return new String(bytes, line.from(), line.to() - line.from(), StandardCharsets.UTF_8);
  }
}
