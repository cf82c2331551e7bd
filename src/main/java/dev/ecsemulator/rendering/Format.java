package dev.ecsemulator.rendering;

import java.util.Locale;
import java.util.Optional;

/** The two wire formats and their exact content types. */
public enum Format {
  JSON("application/json;charset=utf-8"),
  XML("text/xml;charset=utf-8");

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  /** The Content-Type header; clients compare it letter by letter (behaviour: content types). */
  public String contentType() {
    return contentType;
  }

  /** The format of a {@code Format} parameter, whatever its case. */
  public static Optional<Format> of(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "JSON" -> Optional.of(JSON);
      case "XML" -> Optional.of(XML);
      default -> Optional.empty();
    };
  }
}
