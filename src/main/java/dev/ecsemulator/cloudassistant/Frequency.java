package dev.ecsemulator.cloudassistant;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a command runs by itself: {@code rate(5m)}, {@code at(2026-06-06 13:15:30 Asia/Shanghai)},
 * or {@code 0 0 12 ? * WED 2026 Asia/Shanghai}, where year and time zone may be left out. Source:
 * RunCommand, Frequency; the time zone is that of China unless given.
 */
final class Frequency {

  private static final Pattern RATE = Pattern.compile("rate\\(([1-9][0-9]{0,8})([smhd])\\)");
  private static final Pattern AT = Pattern.compile("at\\(([0-9-]+ [0-9:]+)(?: (\\S+))?\\)");
  private static final Pattern CRON =
      Pattern.compile("((?:\\S+ ){5}\\S+)(?: (\\*|[0-9]{4}))?(?: ([A-Za-z]\\S*))?");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final Duration LEAST = Duration.ofSeconds(60);
  private static final Duration MOST = Duration.ofDays(7);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final String HOME = "Asia/Shanghai";

  /** When it runs next after an instant. */
  private interface Next {
    @Nullable Instant after(Instant instant);
  }

  private final Next next;

  private Frequency(Next next) {
    this.next = next;
  }

  /** The next time after an instant; null if there is none. */
  @Nullable Instant next(Instant after) {
    return next.after(after);
  }

  /** Reads one; empty if the text is none. */
  static Optional<Frequency> read(String text) {
    try {
      Matcher rate = RATE.matcher(text);
      if (rate.matches()) {
        return rate(UNITS.getOrDefault(rate.group(2), LEAST), Long.parseLong(rate.group(1)));
      }
      Matcher at = AT.matcher(text);
      if (at.matches()) {
        Instant time = LocalDateTime.parse(at.group(1), TIME).atZone(zone(at.group(2))).toInstant();
        return Optional.of(new Frequency(after -> time.isAfter(after) ? time : null));
      }
      Matcher cron = CRON.matcher(text);
      return cron.matches()
          ? Optional.of(cron(cron.group(1), cron.group(2), zone(cron.group(3))))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Frequency> rate(Duration unit, long amount) {
    Duration every = unit.multipliedBy(amount);
    return every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(new Frequency(after -> after.plus(every)));
  }

  private static Frequency cron(String fields, @Nullable String year, ZoneId zone) {
    CronExpression expression = CronExpression.parse(fields);
    Integer only = year == null || year.equals("*") ? null : Integer.valueOf(year);
    return new Frequency(
        after -> {
          ZonedDateTime from = after.atZone(zone);
          if (only != null && from.getYear() < only) {
            from = ZonedDateTime.of(only, 1, 1, 0, 0, 0, 0, zone).minusNanos(1);
          }
          ZonedDateTime found = expression.next(from);
          return found == null || (only != null && found.getYear() != only)
              ? null
              : found.toInstant();
        });
  }

  private static ZoneId zone(@Nullable String name) {
    return ZoneId.of(name == null ? HOME : name);
  }
}
