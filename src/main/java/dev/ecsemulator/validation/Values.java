package dev.ecsemulator.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads texts as clients write them. */
final class Values {

  private static final int LONGEST_NUMBER = 40;

  private Values() {}

  /** True or false in any case (the Python SDKs send {@code True}); null if it is neither. */
  static @Nullable Boolean truth(String text) {
    if (text.equalsIgnoreCase("true")) {
      return Boolean.TRUE;
    }
    return text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  /** A finite number; null if it is none. */
  static @Nullable Double number(String text) {
    BigDecimal exact = exact(text);
    return exact == null ? null : exact.doubleValue();
  }

  /** A whole number, also when written as {@code 8.000000}; null if it is none. */
  static @Nullable Long whole(String text) {
    BigDecimal exact = exact(text);
    if (exact == null || exact.precision() - exact.scale() > 19) {
      return null;
    }
    try {
      return exact.longValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal exact(String text) {
    if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
