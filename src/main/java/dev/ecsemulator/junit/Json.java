package dev.ecsemulator.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in JSON, read and written without a library: one that the tests would have to bring could
 * be of another version than theirs.
 */
final class Json {

  /** What is not there. */
  static final Json MISSING = new Json(null);

  private final @Nullable Object value;

  private Json(@Nullable Object value) {
    this.value = value;
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  static Json parse(String text) {
    return new Json(new JsonParser(text).parse());
  }

  /** An object with these names and values in turn; those whose value is null are left out. */
  static String object(@Nullable Object... namesAndValues) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        text.append(text.length() > 1 ? "," : "")
            .append(quoted(String.valueOf(namesAndValues[i])))
            .append(':')
            .append(value instanceof Number ? value.toString() : quoted(value.toString()));
      }
    }
    return text.append('}').toString();
  }

  /** What stands at a path of names; {@link #MISSING} if there is nothing. */
  Json at(String... path) {
    Object here = value;
    for (String name : path) {
      here = here instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return new Json(here);
  }

  boolean isMissing() {
    return value == null;
  }

  /** A text, number or truth value as text; empty if there is none. */
  String text() {
    return value == null ? "" : value.toString();
  }

  /** The items of a list; none if it is no list. */
  List<Json> items() {
    List<Json> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add(new Json(item)));
    }
    return items;
  }

  /** Of every item of a list two members, as a map in the list's order. */
  Map<String, String> pairs(String key, String of) {
    Map<String, String> pairs = new LinkedHashMap<>();
    items().forEach(item -> pairs.put(item.at(key).text(), item.at(of).text()));
    return pairs;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
