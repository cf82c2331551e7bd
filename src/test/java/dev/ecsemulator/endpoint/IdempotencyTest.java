package dev.ecsemulator.endpoint;

import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.contract.TestContracts;
import dev.ecsemulator.repository.TestWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private static final OperationContract CONTRACT =
      TestContracts.taking("{\"ClientToken\":{\"t\":\"string\"},\"Name\":{\"t\":\"string\"}}");
  private static final OperationContract TOKENLESS =
      TestContracts.taking("{\"Name\":{\"t\":\"string\"}}");
  private static final OperationContract WITH_OWN_CODE =
      TestContracts.of(
          "{\"methods\":[],\"params\":{\"ClientToken\":{\"t\":\"string\"}},\"resp\":{}}",
          "{\"errors\":[[400,\"IdempotenceParamNotMatch\",\"Not identical.\"]]}");

  private final TestWorld world = new TestWorld();
  private final Idempotency idempotency = new Idempotency();
  private final AtomicInteger effects = new AtomicInteger();

  private static Map<String, String> parameters(String token, String name, String... more) {
    Map<String, String> parameters = new HashMap<>(Map.of("ClientToken", token, "Name", name));
    for (int i = 0; i < more.length; i += 2) {
      parameters.put(more[i], more[i + 1]);
    }
    return parameters;
  }

  private Answer call(OperationContract contract, Map<String, String> parameters) {
    return callIn(TestWorld.ACCOUNT, TestWorld.REGION, contract, parameters);
  }

  private Answer callIn(
      String account, String region, OperationContract contract, Map<String, String> parameters) {
    return world.repository.transact(
        TestWorld.scope(account, region),
        tx ->
            idempotency.once(
                contract, parameters, tx, () -> Answer.of("Id", effects.incrementAndGet())));
  }

  @Test
  void the_same_token_gets_the_same_answer_and_one_effect() {
    Answer first = call(CONTRACT, parameters("t", "a"));
    Answer second = call(CONTRACT, parameters("t", "a"));

    assertThat(values(second)).isEqualTo(values(first)).containsEntry("Id", 1);
    assertThat(effects).hasValue(1);
  }

  @Test
  void what_has_to_differ_in_a_retry_does_not_count() {
    call(CONTRACT, parameters("t", "a", "SignatureNonce", "1", "Timestamp", "x", "Signature", "s"));
    call(CONTRACT, parameters("t", "a", "SignatureNonce", "2", "Timestamp", "y", "Format", "XML"));

    assertThat(effects).hasValue(1);
  }

  @Test
  void other_parameters_are_refused() {
    call(CONTRACT, parameters("t", "a"));

    assertRefused("IdempotentParameterMismatch", () -> call(CONTRACT, parameters("t", "b")));
    assertRefused(
        "IdempotentParameterMismatch", () -> call(CONTRACT, parameters("t", "a", "More", "x")));
    assertThat(effects).hasValue(1);
  }

  @Test
  void the_operations_own_code_wins() {
    call(WITH_OWN_CODE, parameters("t", "a"));

    assertRefused("IdempotenceParamNotMatch", () -> call(WITH_OWN_CODE, parameters("t", "b")));
  }

  @Test
  void names_and_values_cannot_be_shifted_into_each_other() {
    call(CONTRACT, parameters("t", "a", "X", "12", "Y", "3"));

    assertRefused(
        "IdempotentParameterMismatch",
        () -> call(CONTRACT, parameters("t", "a", "X", "1", "Y", "23")));
    assertRefused(
        "IdempotentParameterMismatch",
        () -> call(CONTRACT, parameters("t", "a", "X", "12", "Z", "3")));
  }

  @Test
  void another_token_account_or_region_is_another_request() {
    call(CONTRACT, parameters("t", "a"));
    call(CONTRACT, parameters("T", "a"));
    callIn("2000000000000002", TestWorld.REGION, CONTRACT, parameters("t", "a"));
    callIn(TestWorld.ACCOUNT, "cn-beijing", CONTRACT, parameters("t", "a"));

    assertThat(effects).hasValue(4);
  }

  @Test
  void without_a_token_or_where_none_is_published_every_call_counts() {
    call(CONTRACT, parameters("", "a"));
    call(CONTRACT, parameters("", "a"));
    call(CONTRACT, Map.of());
    call(TOKENLESS, parameters("t", "a"));
    call(TOKENLESS, parameters("t", "a"));

    assertThat(effects).hasValue(5);
  }

  @Test
  void a_token_is_remembered_for_a_day() {
    call(CONTRACT, parameters("t", "a"));
    world.clockRuns(Duration.ofHours(24).minusMillis(1));
    call(CONTRACT, parameters("t", "a"));
    assertThat(effects).hasValue(1);

    world.clockRuns(Duration.ofMillis(1));
    call(CONTRACT, parameters("t", "other"));
    assertThat(effects).hasValue(2);
  }

  @Test
  void of_very_many_tokens_the_oldest_is_forgotten_before_its_time() {
    for (int i = 0; i < Idempotency.MOST_REMEMBERED; i++) {
      call(CONTRACT, parameters("t" + i, "a"));
    }
    call(CONTRACT, parameters("t0", "a"));
    assertThat(effects).hasValue(Idempotency.MOST_REMEMBERED);

    call(CONTRACT, parameters("one more", "a"));
    call(CONTRACT, parameters("t1", "a"));
    assertThat(effects).hasValue(Idempotency.MOST_REMEMBERED + 1);
    call(CONTRACT, parameters("t0", "a"));
    assertThat(effects).hasValue(Idempotency.MOST_REMEMBERED + 2);
  }

  @Test
  void a_failure_is_not_remembered() {
    Throwable failure =
        catchThrowable(
            () ->
                world.write(
                    tx ->
                        idempotency.once(
                            CONTRACT,
                            parameters("t", "a"),
                            tx,
                            () -> {
                              throw tx.error("InternalError");
                            })));
    call(CONTRACT, parameters("t", "b"));

    assertThat(failure).hasMessageContaining("InternalError");
    assertThat(effects).hasValue(1);
  }

  @Test
  void several_threads_with_one_token_have_one_effect() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 50; round++) {
        effects.set(0);
        Map<String, String> parameters = parameters("t-" + round, "a");
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          calls.add(() -> call(CONTRACT, parameters));
        }
        for (var answer : threads.invokeAll(calls)) {
          assertThat(values(answer.get())).containsEntry("Id", 1);
        }
        assertThat(effects).hasValue(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, @Nullable Object> values(Answer answer) {
    Map<String, @Nullable Object> values = new HashMap<>();
    answer.forEach(values::put);
    return values;
  }
}
