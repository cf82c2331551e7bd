package dev.ecsemulator.contract;

/**
 * One row of an error table.
 *
 * @param status HTTP status of this operation's own row; the same code has other statuses elsewhere
 * @param code the documented code, as on the wire
 * @param message the documented message; {@code %s} marks what the server fills in
 */
public record ApiError(int status, String code, String message) {

  /** Returns this row as an exception, its {@code %s} filled in order with {@code arguments}. */
  public ApiException exception(Object... arguments) {
    String text = message;
    for (Object argument : arguments) {
      text = text.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(argument.toString()));
    }
    return new ApiException(new ApiError(status, code, text));
  }
}
