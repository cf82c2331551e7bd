package dev.ecsemulator.control;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the control interface as curl does, which calls every body a form. */
final class Control {

  private final Emulator emulator;

  Control(Emulator emulator) {
    this.emulator = emulator;
  }

  Reply get(String path) {
    return send("GET", path, "", Map.of());
  }

  Reply put(String path, String body) {
    return send("PUT", path, body, Map.of());
  }

  Reply post(String path, String body) {
    return send("POST", path, body, Map.of());
  }

  Reply delete(String path) {
    return send("DELETE", path, "", Map.of());
  }

  Reply send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + emulator.port() + path))
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    headers.forEach(request::header);
    return emulator.send(request.build());
  }

  static JsonNode json(Reply reply) {
    return JsonMapper.shared().readTree(reply.body());
  }

  /** Status and sentence of a refusal, in one line. */
  static String refusal(Reply reply) {
    return reply.status() + " " + json(reply).path("error").asString("no error: " + reply.body());
  }
}
