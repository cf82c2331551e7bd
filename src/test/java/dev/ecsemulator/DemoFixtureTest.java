package dev.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The built-in world shows what the comments in it promise. */
@EmulatorTest
class DemoFixtureTest {

  private static final String ACCOUNT = "1000000000000061";

  @Autowired private Emulator emulator;

  @BeforeEach
  void load() throws IOException {
    emulator.restart();
    emulator.load(
        "demo.yaml", Files.readString(Path.of("src/main/resources/fixture/demo.yaml")), ACCOUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "i-bp1demo0running00001, 200, RequestId",
    "i-bp1demo0stopped00001, 403, IncorrectInstanceStatus",
    "i-bp1demo0locked000001, 403, InstanceLockedForSecurity",
    "i-bp1demo0locali100001, 403, InstanceType.ParameterMismatch"
  })
  void each_instance_answers_a_stop_in_its_own_way(String id, int status, String text) {
    Reply reply = call("StopInstance", "2014-05-26", Map.of("InstanceId", id));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body()).contains(text);
  }

  @Test
  void the_group_stops_together_with_its_pairs() {
    Reply stopped =
        call(
            "StopDiskReplicaGroup",
            "2021-07-30",
            Map.of("RegionId", "cn-hangzhou", "ReplicaGroupId", "pg-demo"));

    assertThat(stopped.status()).isEqualTo(200);
    assertThat(
            call("DescribeDiskReplicaPairs", "2021-07-30", Map.of("RegionId", "cn-hangzhou"))
                .body())
        .contains("pair-cn-demo1", "pair-cn-demo2", "\"Status\":\"stopping\"");
  }

  private Reply call(String action, String version, Map<String, String> more) {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.put("Action", action);
    parameters.put("Version", version);
    parameters.put("AccessKeyId", ACCOUNT);
    parameters.put("Format", "JSON");
    return emulator.call("GET", parameters);
  }
}
