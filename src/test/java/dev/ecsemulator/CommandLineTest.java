package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void help_explains_every_setting() {
    assertThat(CommandLine.own()).contains("emulator.default-format").hasSize(13);
    assertThat(CommandLine.answer("--emulator.seed=1", "--help"))
        .contains(CommandLine.own())
        .contains("emulator.delays.", "--server.port", "--server.address");
    assertThat(CommandLine.answer("-h")).isEqualTo(CommandLine.answer("--help"));
  }

  @Test
  void version_is_one_line() {
    assertThat(CommandLine.answer("--version")).isEqualTo("ecs-emulator development\n");
    assertThat(CommandLine.answer("--emulator.seed=1")).isNull();
  }
}
