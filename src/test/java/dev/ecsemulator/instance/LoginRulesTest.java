package dev.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginRulesTest {

  @ParameterizedTest
  @CsvSource({
    "Abcdefg1, true, true",
    "abcdef-1, true, true",
    "ABCDEF-1, true, true",
    "Abcdef-x, true, true",
    "Abcdefgh, false, false",
    "12345678, false, false",
    "abcd1234, false, false",
    "Abc 1234, false, false",
    "Abcdé123, false, false",
    "/Abcd123, true, false",
    "Abcd/123, true, true"
  })
  void three_kinds_of_characters_make_a_password(
      String password, boolean onLinux, boolean onWindows) {
    assertThat(LoginRules.isPassword(password, false)).isEqualTo(onLinux);
    assertThat(LoginRules.isPassword(password, true)).isEqualTo(onWindows);
  }
}
