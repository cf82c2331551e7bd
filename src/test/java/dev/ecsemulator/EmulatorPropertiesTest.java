package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmulatorPropertiesTest {

  @EnableConfigurationProperties(EmulatorProperties.class)
  static class Settings {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void a_delay_is_named_with_dots_and_written_in_either_style() {
    runner
        .withPropertyValues(
            "emulator.delays.instance.stop=2s", "emulator.delays.instance.force-stop=PT0.1S")
        .run(
            context ->
                assertThat(context.getBean(EmulatorProperties.class).pacing().overrides())
                    .isEqualTo(
                        Map.of(
                            "instance.stop", Duration.ofSeconds(2),
                            "instance.force-stop", Duration.ofMillis(100))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delays.instance.stop=soon | it has to be a duration such as 2s
          delays.instnce.stop=2s    | it has to name a lifecycle and its event, such as instance.stop
          delays.stop=2s            | it has to name a lifecycle and its event, such as instance.stop
          account=12                | it has to be 16 digits
          max-requests=0            | it has to be 1 or more
          max-waiting=-1            | it has to be 0 or more
          request-timeout=10ms      | it has to be 1s or more
          """)
  void a_value_that_does_not_fit_stops_the_start(String setting, String reason) {
    runner
        .withPropertyValues("emulator." + setting)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseMessage("--emulator." + setting + " is not possible: " + reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "sécret", "line\nbreak", "=", "a=b"})
  void a_token_that_no_header_can_carry_stops_the_start_and_is_not_repeated(String token) {
    runner
        .withPropertyValues("emulator.control-token=" + token)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseMessage(
                        "--emulator.control-token is not possible: it has to consist of letters,"
                            + " digits and -._~+/"));
  }

  @Test
  void a_delay_for_an_event_that_does_not_exist_names_those_that_do() {
    runner
        .withPropertyValues("emulator.delays.disk.atach=1s")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageStartingWith(
                        "--emulator.delays.disk.atach=1s is not possible: events are attach, "));
  }

  @Test
  void a_setting_that_does_not_exist_stops_the_start() {
    runner
        .withPropertyValues("emulator.transition=fast")
        .run(context -> assertThat(context).hasFailed());
  }
}
