package dev.ecsemulator.junit;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the exception with which an SDK reports that the API refused a call. Each SDK has
 * classes of its own, so they are told by their methods.
 */
public final class RefusalAssert extends AbstractThrowableAssert<RefusalAssert, Throwable> {

  private static final List<String> CODE = List.of("getErrCode", "getCode");
  private static final List<String> STATUS = List.of("getStatusCode", "getHttpStatus");

  RefusalAssert(@Nullable Throwable actual) {
    super(actual, RefusalAssert.class);
  }

  /**
   * The error's code, such as {@code IncorrectInstanceStatus}.
   *
   * @param code all of it
   * @return this assertion
   */
  public RefusalAssert hasCode(String code) {
    return is("code", code, read(CODE));
  }

  /**
   * The HTTP status, such as 403; the exceptions of the older SDK do not have it.
   *
   * @param status such as 403
   * @return this assertion
   */
  public RefusalAssert hasStatus(int status) {
    String found = read(STATUS);
    if (found == null) {
      throw failure("Expected status %s, but a %s does not tell any", status, actual.getClass());
    }
    return is("status", Integer.toString(status), found);
  }

  RefusalAssert isRefusal() {
    if (actual == null) {
      throw failure("Expected the call to be refused, but it succeeded");
    }
    if (read(CODE) == null) {
      throw failure("Expected the call to be refused, but it failed otherwise: %s", actual);
    }
    return this;
  }

  private RefusalAssert is(String what, String expected, @Nullable String found) {
    if (!expected.equals(found)) {
      throw failureWithActualExpected(
          found,
          expected,
          "Expected a refusal with %s %s, but it has %s: %s",
          what,
          expected,
          found,
          actual);
    }
    return this;
  }

  /** What the first of these methods that the exception, or one of its causes, has says. */
  private @Nullable String read(List<String> methods) {
    for (Throwable each = actual; each != null; each = each.getCause()) {
      for (String method : methods) {
        String value = read(each, method);
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  private static @Nullable String read(Throwable from, String method) {
    try {
      Object value = from.getClass().getMethod(method).invoke(from);
      return value == null ? null : value.toString();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return null; // another SDK's
    }
  }
}
