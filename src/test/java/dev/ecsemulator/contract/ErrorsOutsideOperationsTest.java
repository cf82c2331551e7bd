package dev.ecsemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorsOutsideOperationsTest {

  private final Errors errors =
      new ErrorsOutsideOperations(code -> new ApiException(new ApiError(400, code, "")));

  @Test
  void whoever_makes_the_change_says_what_becomes_of_a_code() {
    assertThat(errors.error("A").error().code()).isEqualTo("A");
    assertThat(errors.errorSaying("B", "more").error().code()).isEqualTo("B");
    assertThat(errors.invalid("Size").error().code()).isEqualTo("InvalidSize");
    assertThat(errors.missing("Size").error().code()).isEqualTo("MissingSize");
  }

  @Test
  void nothing_is_documented() {
    assertThat(errors.documents("A")).isFalse();
  }
}
