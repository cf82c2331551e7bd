package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.disk.Disk;
import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eight callers at once: of what only one can have, exactly one gets it. */
@EmulatorTest
class ConcurrencyTest {

  private static final String ACCOUNT = "4200000000000044";
  private static final int THREADS = 8;
  private static final int ROUNDS = 200;
  private static final int IN_ONE_WORLD = 50;

  @Autowired private Emulator emulator;

  private ExecutorService threads;

  @BeforeEach
  void start() {
    emulator.restart();
    threads = Executors.newFixedThreadPool(THREADS);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Sends one call from every thread at once. */
  private List<Reply> atOnce(IntFunction<Map<String, String>> calls) throws Exception {
    List<Callable<Reply>> callers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Map<String, String> call = calls.apply(i);
      callers.add(() -> emulator.call("GET", call));
    }
    List<Reply> replies = new ArrayList<>();
    for (var reply : threads.invokeAll(callers)) {
      replies.add(reply.get());
    }
    return replies;
  }

  private static void assertOneWinner(List<Reply> replies, String code) {
    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
    assertThat(replies.stream().filter(reply -> reply.status() != 200))
        .hasSize(THREADS - 1)
        .allMatch(reply -> reply.body().contains('"' + code + '"'));
  }

  private static Map<String, String> call(String action, String... namesAndValues) {
    Map<String, String> call = new LinkedHashMap<>();
    call.put("Action", action);
    call.put("Format", "JSON");
    call.put("RegionId", "cn-hangzhou");
    call.put("AccessKeyId", ACCOUNT);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      call.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return call;
  }

  private void instances(int from) {
    StringBuilder fixture = new StringBuilder("instances:\n");
    for (int i = from; i < from + IN_ONE_WORLD; i++) {
      fixture.append("  - {id: i-").append(i).append("}\n");
    }
    emulator.restart();
    emulator.load("test", fixture.toString(), ACCOUNT);
  }

  @Test
  void one_of_eight_stops_an_instance() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      if (round % IN_ONE_WORLD == 0) {
        instances(round);
      }
      String instance = "i-" + round;

      assertOneWinner(
          atOnce(thread -> call("StopInstance", "InstanceId", instance)),
          "IncorrectInstanceStatus");
    }
    assertThat(emulator.violations(ACCOUNT)).isEmpty();
  }

  @Test
  void one_of_eight_attaches_a_disk() throws Exception {
    StringBuilder fixture = new StringBuilder("instances:\n");
    for (int i = 0; i < THREADS; i++) {
      fixture.append("  - {id: i-").append(i).append(", zoneId: cn-hangzhou-h}\n");
    }
    emulator.load("test", fixture.toString(), ACCOUNT);
    for (int round = 0; round < ROUNDS; round++) {
      Reply created =
          emulator.call(
              "GET",
              call(
                  "CreateDisk",
                  "ZoneId",
                  "cn-hangzhou-h",
                  "DiskCategory",
                  "cloud_essd",
                  "Size",
                  "20"));
      assertThat(created.status()).isEqualTo(200);
      emulator.advance(Duration.ofMinutes(1));
      String disk = newest();

      assertOneWinner(
          atOnce(thread -> call("AttachDisk", "DiskId", disk, "InstanceId", "i-" + thread)),
          "IncorrectDiskStatus");
      emulator.advance(Duration.ofMinutes(1));
      Reply detached =
          emulator.call("GET", call("DetachDisk", "DiskId", disk, "InstanceId", owner(disk)));
      assertThat(detached.status()).as(detached.body()).isEqualTo(200);
      emulator.advance(Duration.ofMinutes(1));
      assertThat(emulator.call("GET", call("DeleteDisk", "DiskId", disk)).status()).isEqualTo(200);
    }
    assertThat(emulator.violations(ACCOUNT)).isEmpty();
  }

  private String newest() {
    return emulator.read(ACCOUNT, view -> view.select(Disk.TABLE).first().orElseThrow().id());
  }

  private String owner(String disk) {
    return emulator.read(
        ACCOUNT,
        view -> String.valueOf(view.findAnywhere(Disk.TABLE, disk).orElseThrow().instanceId()));
  }

  @Test
  void eight_with_one_client_token_make_one_disk() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String token = "token-" + round;
      List<Reply> replies =
          atOnce(
              thread ->
                  call(
                      "CreateDisk",
                      "ZoneId",
                      "cn-hangzhou-h",
                      "DiskCategory",
                      "cloud_essd",
                      "Size",
                      "20",
                      "ClientToken",
                      token));

      assertThat(replies).allMatch(reply -> reply.status() == 200);
      assertThat(replies.stream().map(reply -> reply.body().replaceAll(".*(d-\\w+).*", "$1")))
          .hasSize(THREADS)
          .containsOnly(newest());
    }
    int disks = emulator.read(ACCOUNT, view -> view.select(Disk.TABLE).count());
    assertThat(disks).isEqualTo(ROUNDS);
  }
}
