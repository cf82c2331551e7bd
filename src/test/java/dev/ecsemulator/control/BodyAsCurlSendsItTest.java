package dev.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code curl -d} calls every body a form, whatever it holds. */
@EmulatorTest
class BodyAsCurlSendsItTest {

  @Autowired private Emulator emulator;

  @BeforeEach
  void restart() {
    emulator.restart();
  }

  @Test
  void the_body_of_a_put_is_read() {
    Reply reply = send("PUT", "/_emulator/clock", "{\"mode\": \"frozen\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("\"mode\":\"frozen\"");
  }

  @Test
  void the_body_of_a_post_is_read() {
    Reply reply = send("POST", "/_emulator/clock/advance", "{\"by\": \"PT1S\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains(Emulator.START.plusSeconds(1).toString());
  }

  private Reply send(String method, String path, String body) {
    return emulator.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + emulator.port() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }
}
