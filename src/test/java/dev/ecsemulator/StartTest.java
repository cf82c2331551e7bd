package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.control.ControlAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** What whoever starts the emulator gets to see. */
class StartTest {

  @EnableConfigurationProperties(EmulatorProperties.class)
  static class Settings {}

  @Test
  void a_port_in_use_is_told_in_one_sentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Throwable failure =
          catchThrowable(
              () ->
                  new SpringApplicationBuilder(EcsEmulator.class)
                      .run("--server.port=" + taken.getLocalPort())
                      .close());

      assertThat(StartFailure.sentence(failure))
          .isEqualTo(
              "Port "
                  + taken.getLocalPort()
                  + " is in use; choose another with --server.port=<port>, or any free one with"
                  + " --server.port=0.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          emulator.transitions=slow | --emulator.transitions=slow is not possible: it has to be one of immediate, fast, realistic.
          emulator.seed=many        | --emulator.seed=many is not possible: it has to be a number.
          emulator.account=12       | --emulator.account=12 is not possible: it has to be 16 digits.
          emulator.control=maybe    | --emulator.control=maybe is not possible: it has to be on or off.
          emulator.sed=1            | There is no setting emulator.sed; did you mean emulator.seed?
          emulator.colour=red       | There is no setting emulator.colour; --help lists them.
          """)
  void a_setting_that_cannot_be_is_told_in_one_sentence(String setting, String sentence) {
    new ApplicationContextRunner()
        .withUserConfiguration(Settings.class)
        .withPropertyValues(setting)
        .run(
            context ->
                assertThat(StartFailure.sentence(context.getStartupFailure())).isEqualTo(sentence));
  }

  @Test
  void a_catalogue_that_cannot_be_read_is_told_in_one_sentence(@TempDir Path directory)
      throws IOException {
    Path file = Files.writeString(directory.resolve("my.yaml"), "images: [{id: a}]\n");

    Throwable failure = catchThrowable(() -> new Catalog(file.toString()));

    assertThat(StartFailure.sentence(new IllegalStateException("outside", failure)))
        .isEqualTo(
            "The catalogue " + file + ", line 1, column 10: images[0].platform is required.");
  }

  @Test
  void another_failure_is_told_by_its_root() {
    assertThat(
            StartFailure.sentence(
                new IllegalStateException("outside", new IllegalArgumentException("inside"))))
        .isEqualTo("The start failed: inside; --debug tells more.");
    assertThat(StartFailure.sentence(new IllegalStateException()))
        .isEqualTo("The start failed: java.lang.IllegalStateException; --debug tells more.");
  }

  @Test
  void an_address_that_the_machine_does_not_have_is_told_in_one_sentence() {
    assertThat(
            StartFailure.sentence(
                new IllegalStateException(
                    "outside", new BindException("Cannot assign requested address"))))
        .isEqualTo(
            "The server cannot listen there: Cannot assign requested address; choose another"
                + " --server.address or --server.port.");
  }

  @Test
  void a_failed_start_ends_with_one_sentence_and_code_1(@TempDir Path directory)
      throws IOException, InterruptedException {
    Path fixture = Files.writeString(directory.resolve("world.yaml"), "accounts: [{id: 3}]\n");
    Process process = start("--emulator.fixture=" + fixture);

    List<String> output = lines(process);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output)
        .containsExactly(
            "The fixture "
                + fixture
                + ", line 1, column 17: accounts[0].id: \"3\" is not an account: it has 16"
                + " digits.");
  }

  @Test
  void a_start_prints_one_line_and_a_stop_none() throws IOException, InterruptedException {
    Process process = start("--emulator.transitions=immediate", "--emulator.fixture=demo");
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine())
          .matches(
              "ecs-emulator development answers at http://127\\.0\\.0\\.1:[1-9][0-9]*"
                  + " \\(fixture demo, transitions immediate\\)");
      process.toHandle().destroy();
      assertThat(output.lines()).isEmpty();
    }
    assertThat(process.waitFor()).isEqualTo(143);
  }

  @Test
  void the_first_line_tells_the_token_that_was_made_up_and_no_other() {
    ApplicationContext wide = settings("server.address=0.0.0.0");
    String token = wide.getBean(ControlAccess.class).tokenToTell();

    assertThat(ReadyLine.of(wide))
        .isEqualTo(
            "ecs-emulator development answers at http://127.0.0.1:8080 (empty world, transitions"
                + " fast); /_emulator takes the token "
                + token);
    assertThat(token).isNotEmpty();
    for (String setting :
        List.of(
            "emulator.control-token=s3cret",
            "emulator.control-token=none",
            "emulator.control=off")) {
      assertThat(ReadyLine.of(settings("server.address=0.0.0.0", setting)))
          .endsWith("transitions fast)");
    }
    assertThat(ReadyLine.of(settings("server.address=127.0.0.1"))).endsWith("transitions fast)");
    assertThat(ReadyLine.of(settings("server.address=::1"))).endsWith("transitions fast)");
    assertThat(ReadyLine.of(settings("server.address="))).contains("takes the token");
  }

  /** What the settings make of a start, without a server that other machines could reach. */
  private static ApplicationContext settings(String... properties) {
    return new SpringApplicationBuilder(WithoutServer.class)
        .web(WebApplicationType.NONE)
        .properties("local.server.port=8080")
        .run(Arrays.stream(properties).map(each -> "--" + each).toArray(String[]::new));
  }

  @EnableConfigurationProperties({EmulatorProperties.class, ServerProperties.class})
  static class WithoutServer {
    @Bean
    ControlAccess access(EmulatorProperties emulator, ServerProperties server) {
      return new Wiring().controlAccess(emulator, server);
    }
  }

  @Test
  void on_request_the_emulator_ends_with_whoever_holds_its_input()
      throws IOException, InterruptedException {
    Process process = start("--emulator.stop-with-input=true");
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).contains("answers at");
      process.getOutputStream().close();
      assertThat(output.lines()).isEmpty();
    }
    assertThat(process.waitFor()).isZero();
  }

  private static Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>(command());
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  /** How a process of its own is started on any free port. */
  static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-cp",
        System.getProperty("java.class.path"),
        EcsEmulator.class.getName(),
        "--server.port=0");
  }

  private static List<String> lines(Process process) throws IOException, InterruptedException {
    try (BufferedReader output = process.inputReader()) {
      List<String> lines = output.lines().toList();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return lines;
    }
  }
}
