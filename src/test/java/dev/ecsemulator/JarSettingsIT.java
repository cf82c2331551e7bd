package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runnable jar takes its bean definitions from what the build generated. None of them may have
 * fixed a setting that is known only at the start.
 */
@Timeout(180)
class JarSettingsIT {

  private static final Pattern READY = Pattern.compile("answers at (http://\\S+) (.*)");
  private static final String GENERATED = "dev.ecsemulator.EcsEmulator__BeanFactoryRegistrations ";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void settings_of_the_environment_and_of_the_command_line_hold_as_without_generated_definitions(
      @TempDir Path folder) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("one.yaml"), "instances: [{id: i-one}]");
    Map<String, String> environment =
        Map.of(
            "EMULATOR_DEFAULT_FORMAT", "json",
            "EMULATOR_CONTROL", "off",
            "EMULATOR_ACCOUNT", "1234567890123456",
            "EMULATOR_INIT_FOLDER", folder.toString(),
            "EMULATOR_DELAYS_INSTANCE_STOP", "1h",
            "SERVER_COMPRESSION_MIN_RESPONSE_SIZE", "1B",
            "SERVER_MAX_HTTP_REQUEST_HEADER_SIZE", "2KB");

    List<String> generated = observed(environment, "-Dspring.aot.enabled=true");

    assertThat(generated)
        .containsExactly(
            "(fixtures demo, one.yaml, transitions immediate)",
            "200 application/json gzip",
            "200 {\"RequestId\":",
            "431",
            "404");
    assertThat(observed(environment, "-Dspring.aot.enabled=false")).isEqualTo(generated);
  }

  @Test
  void a_jar_uses_the_generated_definitions_unless_told_otherwise()
      throws IOException, InterruptedException {
    assertThat(classes()).anyMatch(line -> line.contains(GENERATED));
    assertThat(classes("-Dspring.aot.enabled=false"))
        .isNotEmpty()
        .noneMatch(line -> line.contains(GENERATED));
  }

  /** What a server with these settings shows of them. */
  private List<String> observed(Map<String, String> environment, String option)
      throws IOException, InterruptedException {
    Process process =
        start(
            environment,
            List.of(option),
            "--emulator.transitions=immediate",
            "--emulator.fixture=demo");
    try (BufferedReader output = process.inputReader()) {
      Matcher ready = READY.matcher(String.valueOf(output.readLine()));
      assertThat(ready.find()).isTrue();
      String url = ready.group(1);
      HttpResponse<String> regions =
          get(url + "/?Action=DescribeRegions", "Accept-Encoding", "gzip");
      String stop = "/?Action=StopInstance&InstanceId=i-one&RegionId=cn-hangzhou";
      return List.of(
          ready.group(2),
          regions.statusCode()
              + " "
              + regions.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "")
              + " "
              + regions.headers().firstValue("Content-Encoding").orElse("plain"),
          shortened(get(url + stop, "Accept", "*/*")),
          "" + get(url + "/?Action=DescribeRegions", "X-Long", "x".repeat(4000)).statusCode(),
          "" + get(url + "/_emulator/clock", "Accept", "*/*").statusCode());
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static String shortened(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body().substring(0, 13);
  }

  private HttpResponse<String> get(String url, String header, String value)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).header(header, value).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The project's classes that a start loads, which ends at once. */
  private static List<String> classes(String... options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-verbose:class", "-Dspring.context.exit=onRefresh"));
    Process process = start(Map.of(), all);
    try (BufferedReader output = process.inputReader()) {
      return output.lines().filter(line -> line.contains("dev.ecsemulator")).toList();
    } finally {
      process.waitFor();
    }
  }

  private static Process start(
      Map<String, String> environment, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-jar", System.getProperty("emulator.jar"), "--server.port=0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }
}
