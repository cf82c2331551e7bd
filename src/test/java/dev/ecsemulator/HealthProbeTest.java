package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthProbeTest {

  private HttpServer server;
  private URI health;

  @BeforeEach
  void startAServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    health = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/health");
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
  }

  @Test
  void a_server_that_answers_200_is_ready() {
    answer(200);
    assertThat(HealthProbe.isReady(health)).isTrue();
  }

  @Test
  void a_server_that_answers_anything_else_is_not_ready() {
    answer(503);
    assertThat(HealthProbe.isReady(health)).isFalse();
  }

  @Test
  void a_server_that_does_not_listen_is_not_ready() {
    server.stop(0);
    assertThat(HealthProbe.isReady(health)).isFalse();
  }

  private void answer(int status) {
    server.createContext(
        "/health",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }
}
