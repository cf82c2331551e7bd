package dev.ecsemulator.rendering;

import java.util.regex.Pattern;

/**
 * An exception as the log may show it. Its messages can hold what a caller sent, line breaks
 * included; a reader has to be able to tell them from lines of the log.
 */
public final class LoggedFailure {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
  private static final int MOST_CAUSES = 10;

  private LoggedFailure() {}

  /** Stack trace and causes, with control characters of the messages made visible. */
  public static String text(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable each = failure;
    for (int i = 0; each != null && i < MOST_CAUSES; i++) {
      text.append(i == 0 ? "" : "\nCaused by: ").append(oneLine(each.toString()));
      for (StackTraceElement frame : each.getStackTrace()) {
        text.append("\n\tat ").append(frame);
      }
      each = each.getCause();
    }
    return text.toString();
  }

  private static String oneLine(String message) {
    return CONTROL
        .matcher(message)
        .replaceAll(match -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
  }
}
