package dev.ecsemulator.fault;

import static dev.ecsemulator.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ecsemulator.contract.ApiError;
import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.contract.OperationContract;
import org.junit.jupiter.api.Test;

class FaultRulesTest {

  private static final Contracts CONTRACTS = new Contracts();
  private static final OperationContract STOP =
      CONTRACTS.find("2014-05-26", "StopInstance").orElseThrow();
  private static final OperationContract START =
      CONTRACTS.find("2014-05-26", "StartInstance").orElseThrow();

  private static final ApiError FIRST = new ApiError(500, "First", "1");
  private static final ApiError SECOND = new ApiError(500, "Second", "2");

  private final FaultRules rules = new FaultRules();

  @Test
  void without_a_rule_calls_pass() {
    assertThatCode(() -> rules.strike(STOP)).doesNotThrowAnyException();
  }

  @Test
  void a_rule_answers_as_many_calls_as_it_was_made_for() {
    rules.add(STOP, FIRST, 2);

    assertRefused("First", () -> rules.strike(STOP));
    assertThat(rules.all()).extracting(FaultRule::remaining).containsExactly(1);
    assertRefused("First", () -> rules.strike(STOP));
    assertThatCode(() -> rules.strike(STOP)).doesNotThrowAnyException();
    assertThat(rules.all()).isEmpty();
  }

  @Test
  void a_rule_is_for_its_operation_only() {
    rules.add(STOP, FIRST, 1);

    assertThatCode(() -> rules.strike(START)).doesNotThrowAnyException();
    assertThat(rules.all()).hasSize(1);
  }

  @Test
  void the_oldest_rule_comes_first() {
    rules.add(STOP, FIRST, 1);
    rules.add(STOP, SECOND, 1);

    assertRefused("First", () -> rules.strike(STOP));
    assertRefused("Second", () -> rules.strike(STOP));
  }

  @Test
  void a_rule_can_be_taken_out() {
    String id = rules.add(STOP, FIRST, 1).id();
    rules.add(STOP, SECOND, 1);

    assertThat(rules.remove(id)).isTrue();
    assertThat(rules.remove(id)).isFalse();
    assertRefused("Second", () -> rules.strike(STOP));
  }

  @Test
  void all_can_be_cleared() {
    rules.add(STOP, FIRST, 1);
    rules.clear();

    assertThatCode(() -> rules.strike(STOP)).doesNotThrowAnyException();
  }

  @Test
  void ids_are_not_used_twice() {
    String first = rules.add(STOP, FIRST, 1).id();
    rules.clear();

    assertThat(rules.add(STOP, FIRST, 1).id()).isNotEqualTo(first);
  }
}
