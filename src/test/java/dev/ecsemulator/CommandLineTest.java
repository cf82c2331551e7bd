package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

class CommandLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--emulator.transitions=fast",
        "--emulator.default-format=json",
        "--emulator.defaultFormat=json",
        "--emulator.delays.instance.stop=2s",
        "--emulator.fixture=",
        "--emulator.control=off",
        "--emulator.control-token=none",
        "--server.port=0",
        "--server.port=65535",
        "--spring.main.banner-mode=console",
        "--logging.level.root=info",
        "--management.endpoint=x",
        "--debug",
        "--trace"
      })
  void an_option_that_there_is_passes(String option) {
    assertThat(CommandLine.objection(option)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --emulator.transitons=fast | There is no option --emulator.transitons; did you mean --emulator.transitions?
          --emulator.sed=2           | There is no option --emulator.sed; did you mean --emulator.seed?
          --server=8080              | There is no option --server; --help lists them.
          --foo=1                    | There is no option --foo; --help lists them.
          --hepl                     | There is no option --hepl; --help lists them.
          --verison                  | There is no option --verison; did you mean --version?
          --emulator.seed=2          | The option --emulator.seed is given twice.
          demo                       | The argument demo is no option; options start with --, see --help.
          -p                         | The argument -p is no option; options start with --, see --help.
          --emulator.fixture         | The option --emulator.fixture needs a value: --emulator.fixture=<value>.
          --server.port=65536        | --server.port=65536 is not possible: it has to be a number from 0 to 65535.
          --server.port=-1           | --server.port=-1 is not possible: it has to be a number from 0 to 65535.
          --server.port=http         | --server.port=http is not possible: it has to be a number from 0 to 65535.
          """)
  void a_slip_is_objected_to(String option, String objection) {
    assertThat(CommandLine.objection("--emulator.seed=1", option)).isEqualTo(objection);
  }

  @TestFactory
  Stream<DynamicTest> help_tells_every_setting_with_its_default() {
    return Arrays.stream(EmulatorProperties.class.getRecordComponents())
        .map(
            setting -> {
              String option = CommandLine.option(setting);
              return DynamicTest.dynamicTest(
                  option, () -> assertThat(entry(option)).contains(shownDefault(setting)));
            });
  }

  @Test
  void help_tells_the_settings_of_the_server_that_matter_here() {
    assertThat(entry("server.port")).contains("default: 8080");
    assertThat(entry("server.address")).contains("default: 127.0.0.1");
    assertThat(entry("server.max-http-request-header-size")).contains("default: 128KB");
    assertThat(entry("server.jetty.max-connections")).contains("default: 1024");
    assertThat(entry("logging.level.root")).contains("default: warn");
    assertThat(CommandLine.answer("-h"))
        .isEqualTo(CommandLine.answer("--emulator.seed=1", "--help"));
  }

  /** What help says of an option, up to the next one. */
  private static String entry(String option) {
    Matcher entry =
        Pattern.compile("\n  --" + Pattern.quote(option) + "[=.].*?(?=\n  --|\n\n)", Pattern.DOTALL)
            .matcher(String.valueOf(CommandLine.answer("--help")));
    assertThat(entry.find()).as("help tells --%s", option).isTrue();
    return entry.group().replaceAll("\\s+", " ");
  }

  /** Defaults that are empty here are told in words. */
  private static String shownDefault(RecordComponent setting) {
    DefaultValue value =
        Arrays.stream(EmulatorProperties.class.getDeclaredConstructors()[0].getParameters())
            .filter(parameter -> parameter.getName().equals(setting.getName()))
            .findFirst()
            .map(parameter -> parameter.getAnnotation(DefaultValue.class))
            .orElseThrow();
    String text = String.join(",", value.value());
    return "default: " + text.replace("true", "on").replace("false", "off");
  }

  @Test
  void version_is_one_line() {
    assertThat(CommandLine.answer("--version")).isEqualTo("ecs-emulator development\n");
    assertThat(CommandLine.answer("--emulator.seed=1")).isNull();
  }
}
