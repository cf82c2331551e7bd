package dev.ecsemulator.instance;

import java.util.regex.Pattern;

/** What a password may be. Source: RunInstances, CreateInstance, ModifyInstanceAttribute. */
final class LoginRules {

  private static final int CHARACTER_KINDS = 3;
  private static final Pattern ALLOWED_IN_PASSWORDS =
      Pattern.compile("[A-Za-z0-9()`~!@#$%^&*\\-_+=|{}\\[\\]:;\\\\\"'<>,.?/]*");

  private LoginRules() {}

  /** Whether it has three kinds of characters and no others; its length is the contract's. */
  static boolean isPassword(String password, boolean windows) {
    return kinds(password) >= CHARACTER_KINDS
        && ALLOWED_IN_PASSWORDS.matcher(password).matches()
        && !(windows && password.startsWith("/"));
  }

  private static int kinds(String password) {
    boolean upper = password.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    boolean lower = password.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    boolean digit = password.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean special = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    return (upper ? 1 : 0) + (lower ? 1 : 0) + (digit ? 1 : 0) + (special ? 1 : 0);
  }
}
