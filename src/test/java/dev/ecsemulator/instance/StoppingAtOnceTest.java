package dev.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EmulatorTest
class StoppingAtOnceTest {

  private static final int CALLERS = 8;
  private static final int ROUNDS = 10;
  private static final String ACCOUNT = "1000000000000042";

  @Autowired private Emulator emulator;

  @BeforeEach
  void restart() {
    emulator.restart();
  }

  @Test
  void of_many_who_stop_an_instance_at_once_one_succeeds() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        emulator.load("race", "instances: [{id: i-" + round + "}]", ACCOUNT);
        CyclicBarrier together = new CyclicBarrier(CALLERS);
        Callable<Reply> stop = stop("i-" + round, together);
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          replies.add(callers.submit(stop));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Reply> reply : replies) {
          statuses.add(reply.get().status());
        }
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status == 403).hasSize(CALLERS - 1);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private Callable<Reply> stop(String id, CyclicBarrier together) {
    Map<String, String> parameters =
        Map.of("Action", "StopInstance", "InstanceId", id, "AccessKeyId", ACCOUNT);
    return () -> {
      together.await();
      return emulator.call("POST", parameters);
    };
  }
}
