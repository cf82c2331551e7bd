package dev.ecsemulator.endpoint;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names from a request, made safe for a response header. */
final class HeaderText {

  private static final int MOST_NAMES = 100;
  private static final int LONGEST_NAME = 100;

  private HeaderText() {}

  /**
   * Names joined by commas; what is not plain ASCII becomes a question mark, long lists are cut.
   */
  static String of(Collection<String> names) {
    return names.stream()
        .limit(MOST_NAMES)
        .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
        .map(name -> name.replaceAll("[^!-+\\--~]", "?"))
        .collect(Collectors.joining(", "));
  }
}
