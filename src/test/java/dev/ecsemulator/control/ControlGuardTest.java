package dev.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.OwnServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Two more servers, as their users may start them: with a token, and without control. */
@ExtendWith(OutputCaptureExtension.class)
class ControlGuardTest {

  private static final String TOKEN = "c0ntrol-t0ken";

  @Test
  void with_a_token_only_its_bearer_steers(CapturedOutput output) {
    try (OwnServer server = OwnServer.with("--emulator.control-token=" + TOKEN)) {
      for (String path :
          List.of("clock", "events", "faults", "coverage", "reset", "nothing", "%63lock", "")) {
        OwnServer.Answer refused = server.get("/_emulator/" + path);
        assertThat(refused.status()).as(path).isEqualTo(401);
        assertThat(refused.body())
            .startsWith("{\"error\":\"Steering this emulator takes its token");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"ecs-emulator\"");
      }
      assertThat(server.get("/%5Femulator/clock").status()).isEqualTo(401);
      assertThat(server.get("/_emulator;x=1/clock").status()).isNotEqualTo(200);
      assertThat(server.get("/_emulator/clock", "Authorization", "Bearer wrong").status())
          .isEqualTo(401);
      assertThat(server.get("/_emulator/clock", "Authorization", "Bearer " + TOKEN).status())
          .isEqualTo(200);

      assertThat(server.get("/_emulator/health").status()).isEqualTo(200);
      assertThat(server.get("/_emulator/tls/ca.pem").status()).isEqualTo(200);
      assertThat(server.get("/?Action=DescribeRegions").status()).isEqualTo(200);
      assertThat(
              server.get("/_emulator/events", "Authorization", "Bearer " + TOKEN).body() + output)
          .doesNotContain(TOKEN);
    }
  }

  /** A page of the attacker's whose name he points at 127.0.0.1 once the browser has it. */
  @Test
  void without_a_token_the_server_has_to_be_called_by_a_name_of_its_own() {
    try (OwnServer server = OwnServer.with("--emulator.tls-names=emulator.example.org")) {
      OwnServer.Answer refused = server.get("/_emulator/clock", "Host", "evil.example:8080");

      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body())
          .isEqualTo(
              "{\"error\":\"Nobody has told the emulator that it has this name:"
                  + " --emulator.tls-names=<name>.\"}");
      assertThat(
              server
                  .get(
                      "/_emulator/clock",
                      "Host",
                      "evil.example:8080",
                      "Origin",
                      "http://evil.example:8080")
                  .status())
          .isEqualTo(403);
      assertThat(server.get("/_emulator/clock", "Host", "emulator.example.org").status())
          .isEqualTo(200);
      assertThat(server.get("/_emulator/clock", "Host", "ecs:8080").status()).isEqualTo(200);
      assertThat(server.get("/_emulator/health", "Host", "evil.example").status()).isEqualTo(200);
      assertThat(server.get("/?Action=DescribeRegions", "Host", "evil.example").status())
          .isEqualTo(200);
    }
  }

  @Test
  void switched_off_only_health_and_the_certificate_are_left() {
    try (OwnServer server = OwnServer.with("--emulator.control=off")) {
      for (String path : List.of("clock", "coverage", "reset", "nothing")) {
        OwnServer.Answer refused = server.get("/_emulator/" + path);
        assertThat(refused.status()).as(path).isEqualTo(404);
        assertThat(refused.body())
            .isEqualTo(
                "{\"error\":\"The control interface is switched off: --emulator.control=off.\"}");
      }
      assertThat(server.get("/_emulator/health").status()).isEqualTo(200);
      assertThat(server.get("/_emulator/tls/ca.pem").status()).isEqualTo(200);
      assertThat(server.get("/?Action=DescribeRegions").status()).isEqualTo(200);
    }
  }
}
