package dev.ecsemulator.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedFailureTest {

  @Test
  void a_message_cannot_pretend_to_be_a_line() {
    Throwable failure =
        new IllegalStateException(
            "a\r\n2026-03-01 ERROR forged\n\tat evil.Evil.evil(Evil.java:1)",
            new IllegalArgumentException("b\u2028c\u0085d\u001b[31m"));

    assertThat(LoggedFailure.text(failure).lines())
        .allMatch(
            line ->
                line.startsWith("\tat ")
                    || line.equals(
                        "java.lang.IllegalStateException: a\\u000d\\u000a2026-03-01 ERROR"
                            + " forged\\u000a\\u0009at evil.Evil.evil(Evil.java:1)")
                    || line.equals(
                        "Caused by: java.lang.IllegalArgumentException:"
                            + " b\\u2028c\\u0085d\\u001b[31m"))
        .noneMatch(line -> line.contains("\tat evil"))
        .anyMatch(line -> line.startsWith("\tat " + LoggedFailureTest.class.getName()));
  }

  @Test
  void causes_that_go_round_in_a_circle_come_to_an_end() {
    Exception first = new IllegalStateException("first");
    Exception second = new IllegalStateException("second", first);
    first.initCause(second);

    assertThat(LoggedFailure.text(first).lines().filter(line -> line.startsWith("Caused by")))
        .hasSize(9);
  }
}
