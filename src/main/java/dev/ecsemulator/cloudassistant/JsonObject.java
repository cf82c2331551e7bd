package dev.ecsemulator.cloudassistant;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/** Texts as one JSON object, the form in which answers repeat the parameters of a command. */
final class JsonObject {

  private static final char FIRST_PRINTABLE = ' ';

  private JsonObject() {}

  static String of(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
        .collect(joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
