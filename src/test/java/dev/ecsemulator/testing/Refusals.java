package dev.ecsemulator.testing;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.ApiException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused as the API refuses it. */
public final class Refusals {

  private Refusals() {}

  /** Returns the row that a call is refused with. */
  public static ApiError refusalOf(ThrowingCallable call) {
    Throwable thrown = Assertions.catchThrowable(call);
    Assertions.assertThat(thrown).as("a refusal").isInstanceOf(ApiException.class);
    return ((ApiException) thrown).error();
  }

  /** Asserts the code of a refusal. */
  public static void assertRefused(String code, ThrowingCallable call) {
    Assertions.assertThat(refusalOf(call).code()).isEqualTo(code);
  }
}
