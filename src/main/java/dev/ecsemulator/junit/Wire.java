package dev.ecsemulator.junit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the emulator, past any proxy that the tests are set to use. */
final class Wire {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int GOOD = 200;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(PATIENCE)
          .build();

  private final URI root;

  Wire(EcsEndpoint endpoint) {
    this.root = endpoint.uri();
  }

  /**
   * Calls the interface for steering.
   *
   * @param path below {@code /_emulator/}
   * @throws EcsEmulatorException with the sentence of the refusal
   */
  Json control(String method, String path, String body) {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(root.resolve("/_emulator/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    Json answer = json(response);
    if (response.statusCode() != GOOD) {
      throw new EcsEmulatorException(answer.at("error").text());
    }
    return answer;
  }

  /**
   * Calls an operation of ECS.
   *
   * @throws EcsEmulatorException with code and message of the refusal
   */
  Json call(String account, String action, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(each -> "&" + each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining());
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(
                root.resolve(
                    "/?Format=JSON&Action=" + action + "&AccessKeyId=" + account + query)));
    Json answer = json(response);
    if (response.statusCode() != GOOD) {
      throw new EcsEmulatorException(
          action + ": " + answer.at("Code").text() + ": " + answer.at("Message").text());
    }
    return answer;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new EcsEmulatorException("The emulator at " + root + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EcsEmulatorException("Interrupted while the emulator was asked", e);
    }
  }

  private static Json json(HttpResponse<String> response) {
    try {
      return Json.parse(response.body());
    } catch (IllegalArgumentException e) {
      throw new EcsEmulatorException(
          "The emulator answered " + response.statusCode() + " " + response.body(), e);
    }
  }
}
