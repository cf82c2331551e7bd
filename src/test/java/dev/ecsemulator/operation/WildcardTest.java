package dev.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

  @ParameterizedTest
  @CsvSource({
    "web, web, true",
    "web, web-1, false",
    "web*, web, true",
    "web*, web-1, true",
    "*-1, web-1, true",
    "*-1, web-1-2, false",
    "w*b*1, web-1, true",
    "a*a, a, false",
    "a*a, aa, true",
    "*ab*ba*, aba, false",
    "*ab*ba*, abba, true",
    "a.c, abc, false",
    "**, anything, true"
  })
  void an_asterisk_stands_for_any_characters(String pattern, String text, boolean fits) {
    assertThat(new Wildcard(pattern).matches(text)).isEqualTo(fits);
  }
}
