package dev.ecsemulator.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.repository.Repository;
import dev.ecsemulator.repository.Scope;
import dev.ecsemulator.testing.OwnServer;
import dev.ecsemulator.testing.OwnServer.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A small server with more to do than it can. */
@Tag("server")
class OverloadTest {

  private static final int CONNECTIONS = 40;
  private static final String STOP = "/?Action=StopInstance&RegionId=cn-hangzhou&InstanceId=i-1";

  private static OwnServer server;

  private final List<Socket> sockets = new ArrayList<>();

  @BeforeAll
  static void start() {
    server =
        OwnServer.with(
            "--emulator.max-requests=2",
            "--emulator.max-waiting=1",
            "--emulator.request-timeout=1s",
            "--server.jetty.max-connections=" + CONNECTIONS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private Socket ask(String path) throws IOException {
    Socket socket = server.ask(path);
    sockets.add(socket);
    return socket;
  }

  private Socket begin(String text) throws IOException {
    Socket socket = server.begin(text);
    sockets.add(socket);
    return socket;
  }

  /** As long as it runs, no other command ends. */
  private static void holdTheWorld(CountDownLatch held, CountDownLatch release) {
    Repository repository = server.context().getBean(Repository.class);
    Contracts contracts = server.context().getBean(Contracts.class);
    repository.transact(
        new Scope(
            "1000000000000001", null, "T", "test", contracts.find("DescribeRegions").orElseThrow()),
        tx -> {
          held.countDown();
          awaitQuietly(release);
          return "";
        });
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Server jetty() {
    ServletWebServerApplicationContext context =
        (ServletWebServerApplicationContext) server.context();
    return ((JettyWebServer) context.getWebServer()).getServer();
  }

  private static int waiting() {
    return jetty().getDescendants(Gate.class).stream().mapToInt(Gate::waiting).sum();
  }

  private static int inside() {
    return jetty().getDescendants(Gate.class).stream().mapToInt(Gate::inside).sum();
  }

  /** What the test before has left behind. */
  @BeforeEach
  void awaitCalm() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> jetty().getConnectors()[0].getConnectedEndPoints().isEmpty());
    assertThat(inside() + waiting()).as("places that nobody has given up").isZero();
  }

  @Test
  void in_a_crowd_everybody_is_answered_and_all_places_are_given_up() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Callable<Map<Integer, Integer>>> crowd = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        crowd.add(
            () -> {
              Map<Integer, Integer> statuses = new TreeMap<>();
              for (int call = 0; call < 100; call++) {
                int status = server.get("/?Action=DescribeRegions").status();
                statuses.merge(status, 1, Integer::sum);
              }
              return statuses;
            });
      }
      Map<Integer, Integer> all = new TreeMap<>();
      for (Future<Map<Integer, Integer>> each : threads.invokeAll(crowd)) {
        each.get().forEach((status, n) -> all.merge(status, n, Integer::sum));
      }

      assertThat(all).containsOnlyKeys(200, 503);
      await().until(() -> inside() + waiting() == 0);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void one_request_too_many_is_refused_at_once_while_control_goes_on() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Future<?> holder = thread.submit(() -> holdTheWorld(held, release));
    try {
      held.await();
      List<Socket> letIn = List.of(ask(STOP), ask(STOP), ask(STOP));
      await().until(() -> waiting() == 1);

      Answer json = server.get("/?Action=DescribeRegions&Format=JSON");
      Answer xml = server.get("/?Format=xml&Action=DescribeRegions", "Accept", "application/json");
      Answer byHeader = server.get("/?Action=DescribeRegions", "Authorization", "ACS3-HMAC-SHA256");
      Answer byDefault = server.get("/?Action=DescribeRegions");
      Answer health = server.get("/_emulator/health");
      Answer faults = server.get("/_emulator/faults");
      release.countDown();

      assertThat(json.status()).isEqualTo(503);
      assertThat(json.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
      assertThat(json.body())
          .contains(
              "\"HostId\":\"localhost\",\"Code\":\"ServiceUnavailable\",\"Message\":\"The request has"
                  + " failed due to a temporary failure of the server.\"")
          .contains("\"RequestId\":\"" + json.header("x-acs-request-id") + "\"");
      assertThat(xml.status()).isEqualTo(503);
      assertThat(xml.header("Content-Type")).isEqualTo("text/xml;charset=utf-8");
      assertThat(xml.body()).startsWith("<Error>").contains("<Code>ServiceUnavailable</Code>");
      assertThat(byHeader.body()).startsWith("{");
      assertThat(byDefault.body()).startsWith("<Error>");
      assertThat(List.of(health.status(), faults.status())).containsOnly(200);
      for (Socket each : letIn) {
        assertThat(OwnServer.answer(each).body()).contains("InvalidInstanceId.NotFound");
      }
    } finally {
      release.countDown();
      holder.get();
      thread.shutdown();
    }
    assertThat(server.get("/?Action=DescribeRegions").status()).isEqualTo(200);
  }

  @Test
  void bodies_that_are_yet_to_come_take_nobodys_place() throws IOException {
    for (int i = 0; i < 10; i++) {
      begin("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nAction=");
      begin("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n7\r\nAction=");
    }

    assertThat(server.get("/?Action=DescribeRegions").status()).isEqualTo(200);
    assertThat(server.get("/_emulator/health").status()).isEqualTo(200);
  }

  @Test
  void large_bodies_that_are_yet_to_come_leave_places_for_others() throws IOException {
    for (int i = 0; i < 2; i++) {
      begin(
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"
              + "a".repeat(Admission.SMALL_BODY_BYTES + 1));
    }
    await().until(() -> waiting() == 1);

    assertThat(server.get("/?Action=DescribeRegions").status()).isEqualTo(200);
  }

  /** A machine with much else to do may be too late for the answer, but not time after time. */
  @Test
  void a_body_that_comes_drop_by_drop_is_refused_in_the_end() throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 5 && answers.stream().noneMatch(each -> each.status() == 408); i++) {
      Socket socket =
          begin("POST /?Format=JSON HTTP/1.1\r\nHost: a\r\nContent-Length: 999\r\n\r\n");
      drip(socket);
      answers.add(OwnServer.answer(socket));
    }

    assertThat(answers.get(answers.size() - 1).body()).contains("\"Code\":\"RequestNotReceived\"");
    assertThat(answers).allMatch(each -> each.status() == 408 || each.head().isEmpty());
  }

  @Test
  void a_header_that_comes_drop_by_drop_is_hung_up_on() throws IOException {
    Socket socket = begin("GET /?Action=DescribeRegions HTTP/1.1\r\nHost: a\r\nX: ");

    drip(socket);

    assertThat(OwnServer.answer(socket).head()).isEmpty();
  }

  /** Until something comes back, or the other side has gone. */
  private static void drip(Socket socket) throws IOException {
    socket.setSoTimeout(1);
    await()
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              try {
                socket.getOutputStream().write('a');
                return socket.getInputStream().available() > 0;
              } catch (SocketException gone) {
                return true;
              }
            });
    socket.setSoTimeout(20_000);
  }

  @Test
  void connections_that_nobody_uses_make_room() throws IOException {
    for (int i = 0; i < CONNECTIONS; i++) {
      begin("");
    }

    assertThat(server.get("/?Action=DescribeRegions").status()).isEqualTo(200);
  }
}
