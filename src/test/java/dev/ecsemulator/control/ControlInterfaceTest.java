package dev.ecsemulator.control;

import static dev.ecsemulator.control.Control.json;
import static dev.ecsemulator.control.Control.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Health, reset and coverage, and what holds for all endpoints. */
@EmulatorTest
class ControlInterfaceTest {

  @Autowired private Emulator emulator;
  private Control control;

  @BeforeEach
  void restart() {
    emulator.restart();
    control = new Control(emulator);
  }

  @Test
  void health_says_ready_and_which_version_it_is() {
    Reply reply = control.get("/_emulator/health");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply))
        .hasToString(
            "{\"status\":\"ready\",\"version\":\"development\",\"now\":\"2026-03-01T08:00:00Z\"}");
  }

  /** What listens on all addresses answers on each of the loopback's, too. */
  @Test
  void only_the_one_address_of_the_loopback_is_listened_on() throws IOException {
    try (Socket socket = new Socket()) {
      assertThatThrownBy(
              () -> socket.connect(new InetSocketAddress("127.0.0.2", emulator.port()), 2000))
          .isInstanceOf(ConnectException.class);
    }
    assertThat(control.get("/_emulator/health").status()).isEqualTo(200);
  }

  @Test
  void a_reset_takes_back_world_log_faults_and_clock() {
    emulator.load("test", "instances: [{id: i-1, status: Starting}]", "1000000000000091");
    emulator.fault(null, "DescribeRegions", "Throttling", "", 5);

    Reply reply = control.post("/_emulator/reset", "");

    assertThat(json(reply).path("status").asString()).isEqualTo("ready");
    assertThat(Instant.parse(json(reply).path("now").asString()))
        .isAfter(Emulator.START.plus(Duration.ofDays(30)));
    assertThat(json(control.get("/_emulator/events")).path("head").asLong()).isZero();
    assertThat(json(control.get("/_emulator/faults")).path("faults").isEmpty()).isTrue();
    assertThat(json(control.get("/_emulator/clock")).path("mode").asString()).isEqualTo("real");
    assertThat(json(control.get("/_emulator/clock")).has("nextDue")).isFalse();
  }

  @Test
  void a_reset_takes_no_wishes() {
    assertThat(refusal(control.post("/_emulator/reset", "{\"keep\":\"faults\"}")))
        .isEqualTo("400 The body has an unknown field \"keep\"; known are account.");
  }

  @Test
  void coverage_names_what_is_emulated_and_what_is_not() {
    JsonNode ecs = json(control.get("/_emulator/coverage")).path("products").path(0);

    assertThat(ecs.path("version").asString()).isEqualTo("2014-05-26");
    assertThat(ecs.path("emulated").valueStream().map(each -> each.path("name").asString()))
        .contains("StopInstance");
    assertThat(ecs.path("notEmulated").valueStream().map(JsonNode::asString))
        .contains("AcceptInquiredSystemEvent")
        .doesNotContain("StopInstance");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /_emulator",
    "GET, /_emulator/",
    "GET, /_emulator/helth",
    "POST, /_emulator/health",
    "PUT, /_emulator/faults",
    "GET, /_emulator/clock/advance",
    "DELETE, /_emulator/faults/fault-1/more"
  })
  void what_is_no_endpoint_is_answered_with_the_list_of_those_that_are(String method, String path) {
    Reply reply = control.send(method, path, "", Map.of());

    assertThat(refusal(reply)).isEqualTo("404 There is no " + method + " " + path + ".");
    assertThat(json(reply).path("known").valueStream().map(JsonNode::asString))
        .containsExactly(
            "DELETE /_emulator/faults",
            "DELETE /_emulator/faults/{id}",
            "GET /_emulator/clock",
            "GET /_emulator/coverage",
            "GET /_emulator/events",
            "GET /_emulator/faults",
            "GET /_emulator/health",
            "GET /_emulator/resources",
            "GET /_emulator/tls/ca.pem",
            "POST /_emulator/clock/advance",
            "POST /_emulator/faults",
            "POST /_emulator/fixtures",
            "POST /_emulator/reset",
            "PUT /_emulator/clock");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/favicon.ico", "/error", "/index.html", "/a/b", "/_emulators"})
  void every_other_path_is_refused_in_the_form_of_the_api(String path) {
    Reply reply = control.get(path);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(json(reply).path("Code").asString()).isEqualTo("InvalidApi.NotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//_emulator/health", "/a/..%2f/b"})
  void what_the_server_itself_refuses_has_the_form_of_the_api_too(String path) {
    Reply reply = control.get(path);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(json(reply).path("Code").asString()).isEqualTo("InvalidParameter.Format");
    assertThat(json(reply).path("RequestId").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "http://127.0.0.1:1", "null", "file://"})
  void pages_of_other_sites_may_not_steer(String origin) {
    Reply reply = control.send("POST", "/_emulator/reset", "", Map.of("Origin", origin));

    assertThat(refusal(reply)).isEqualTo("403 Pages of other sites may not steer the emulator.");
  }

  @Test
  void pages_of_other_sites_may_not_even_ask_beforehand() {
    Reply reply =
        control.send(
            "OPTIONS",
            "/_emulator/clock",
            "",
            Map.of("Origin", "http://evil.example", "Access-Control-Request-Method", "PUT"));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%5Femulator/reset", "/_emulator/%72eset", "/_emulator/./reset"})
  void a_path_written_in_another_way_is_guarded_too(String path) {
    Reply reply = control.send("POST", path, "", Map.of("Origin", "http://evil.example"));

    assertThat(reply.status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void a_page_of_the_emulator_itself_may_steer() {
    Reply reply =
        control.send(
            "POST",
            "/_emulator/reset",
            "",
            Map.of("Origin", "http://127.0.0.1:" + emulator.port()));

    assertThat(reply.status()).isEqualTo(200);
  }
}
