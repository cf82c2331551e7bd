package dev.ecsemulator.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.repository.Scope;
import dev.ecsemulator.repository.TestWorld;
import org.junit.jupiter.api.Test;

class CallersTest {

  private static final String DEFAULT = "1000000000000001";

  private final TestWorld world = new TestWorld();
  private final Callers callers = new Callers(world.repository, DEFAULT);
  private final Scope directory = TestWorld.scope(AccessKey.DIRECTORY, null);

  @Test
  void sixteen_digits_are_an_account_of_their_own() {
    assertThat(callers.account("1234567890123456", directory)).isEqualTo("1234567890123456");
  }

  @Test
  void unknown_keys_and_callers_without_one_share_the_default_account() {
    assertThat(callers.account(null, directory)).isEqualTo(DEFAULT);
    assertThat(callers.account("", directory)).isEqualTo(DEFAULT);
    assertThat(callers.account("dummy", directory)).isEqualTo(DEFAULT);
    assertThat(callers.account("12345678901234567", directory)).isEqualTo(DEFAULT);
  }

  @Test
  void a_known_key_selects_its_owner() {
    world.repository.transact(
        directory, tx -> tx.put(new AccessKey("LTAI-alice", "2000000000000002")));

    assertThat(callers.account("LTAI-alice", directory)).isEqualTo("2000000000000002");
  }
}
