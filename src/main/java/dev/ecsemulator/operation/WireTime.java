package dev.ecsemulator.operation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as ECS writes them: UTC, to the minute or to the second (behaviour: formats). */
public final class WireTime {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private WireTime() {}

  /** {@code yyyy-MM-ddTHH:mmZ}; empty for null. */
  public static String minute(@Nullable Instant instant) {
    return instant == null ? "" : MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** {@code yyyy-MM-ddTHH:mm:ssZ}; empty for null. */
  public static String second(@Nullable Instant instant) {
    return instant == null ? "" : SECOND.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** Reads {@code yyyy-MM-ddTHH:mmZ}; empty if the text is anything else. */
  public static Optional<Instant> ofMinute(String text) {
    return read(text, MINUTE);
  }

  /** Reads {@code yyyy-MM-ddTHH:mm:ssZ}; empty if the text is anything else. */
  public static Optional<Instant> ofSecond(String text) {
    return read(text, SECOND);
  }

  private static Optional<Instant> read(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
