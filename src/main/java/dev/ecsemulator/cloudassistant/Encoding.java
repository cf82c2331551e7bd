package dev.ecsemulator.cloudassistant;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ContentEncoding: how contents and outputs are written in requests and answers. */
enum Encoding {
  PlainText,
  Base64;

  static Encoding of(@Nullable String asked, Encoding otherwise) {
    return asked == null ? otherwise : valueOf(asked);
  }

  /** A content in base64; empty if it is not written in this way. */
  Optional<String> toBase64(String content) {
    if (this == PlainText) {
      return Optional.of(encoded(content));
    }
    try {
      byte[] decoded = java.util.Base64.getDecoder().decode(content.strip());
      return Optional.of(java.util.Base64.getEncoder().encodeToString(decoded));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** A text as an answer writes it. */
  String written(String text) {
    return this == PlainText ? text : encoded(text);
  }

  private static String encoded(String text) {
    return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
