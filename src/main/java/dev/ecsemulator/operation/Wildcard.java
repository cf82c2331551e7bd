package dev.ecsemulator.operation;

import java.util.List;

/** A text in which {@code *} stands for any characters, also none, as name filters have it. */
public final class Wildcard {

  private final List<String> parts;

  /** Reads a pattern; without {@code *} it matches only itself. */
  public Wildcard(String pattern) {
    this.parts = List.of(pattern.split("\\*", -1));
  }

  /** Whether the whole text fits. */
  public boolean matches(String text) {
    String first = parts.get(0);
    if (parts.size() == 1) {
      return text.equals(first);
    }
    String last = parts.get(parts.size() - 1);
    if (text.length() < first.length() + last.length()
        || !text.startsWith(first)
        || !text.endsWith(last)) {
      return false;
    }
    String between = text.substring(first.length(), text.length() - last.length());
    int at = 0;
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = between.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }
}
