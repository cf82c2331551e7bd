package dev.ecsemulator.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testing.Emulator;
import dev.ecsemulator.testing.EmulatorTest;
import dev.ecsemulator.testing.Reply;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What golden files say badly of key pairs. */
@EmulatorTest
class KeyPairsTest {

  private static final String ACCOUNT = "4200000000000071";
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAII3oMGI7XvN1NZzspBQw9QaCo5D1uT+B5UPCUFFgKemr";

  @Autowired private Emulator emulator;

  @BeforeEach
  void restart() {
    emulator.restart();
  }

  @Test
  void the_private_half_is_in_the_answer_and_nowhere_else() {
    Reply reply = call(Map.of("Action", "CreateKeyPair", "KeyPairName", "my-key"));

    String pem = JsonMapper.shared().readTree(reply.body()).at("/PrivateKeyBody").asString();
    String world = emulator.rows(ACCOUNT) + " " + emulator.events(ACCOUNT);
    assertThat(world).contains("my-key");
    assertThat(pem.lines().filter(line -> !line.startsWith("-----")).toList())
        .hasSizeGreaterThan(20)
        .noneMatch(world::contains);
  }

  @Test
  void a_region_has_at_most_500() {
    for (int i = 0; i < 500; i++) {
      assertThat(imported("key-" + i).status()).isEqualTo(200);
    }

    Reply refusal = imported("one-more");

    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.body()).contains("QuotaExceed.KeyPair");
  }

  private Reply imported(String name) {
    return call(Map.of("Action", "ImportKeyPair", "KeyPairName", name, "PublicKeyBody", KEY));
  }

  private Reply call(Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(parameters);
    all.putAll(Map.of("AccessKeyId", ACCOUNT, "RegionId", "cn-hangzhou", "Format", "JSON"));
    return emulator.call("POST", all);
  }
}
