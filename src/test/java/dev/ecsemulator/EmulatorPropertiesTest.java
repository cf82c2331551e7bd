package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  @Test
  void a_delay_that_is_no_duration_is_refused() {
    runner
        .withPropertyValues("emulator.delays.instance.stop=soon")
        .run(
            context ->
                assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(context.getBean(EmulatorProperties.class)::pacing)
                    .withMessageContaining("soon"));
  }

  @Test
  void a_setting_that_does_not_exist_stops_the_start() {
    runner
        .withPropertyValues("emulator.transition=fast")
        .run(context -> assertThat(context).hasFailed());
  }
}
