package dev.ecsemulator.control;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a control request names an account. */
final class AccountText {

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{16}");

  private AccountText() {}

  /** The account as given, null for none; anything but 16 digits is refused. */
  static @Nullable String checked(@Nullable String given) {
    if (given != null && !ACCOUNT.matcher(given).matches()) {
      throw ControlException.bad("\"account\" has to be 16 digits, not \"" + given + "\".");
    }
    return given;
  }
}
