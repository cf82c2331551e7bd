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

  private static final String ACCOUNT = "1000000000000001";
  private static final String OTHER = "1000000000000002";

  private final FaultRules rules = new FaultRules();

  @Test
  void without_a_rule_calls_pass() {
    assertThatCode(() -> rules.strike(STOP, ACCOUNT)).doesNotThrowAnyException();
  }

  @Test
  void a_rule_answers_as_many_calls_as_it_was_made_for() {
    rules.add(STOP, FIRST, 2, null);

    assertRefused("First", () -> rules.strike(STOP, ACCOUNT));
    assertThat(rules.all()).extracting(FaultRule::remaining).containsExactly(1);
    assertRefused("First", () -> rules.strike(STOP, ACCOUNT));
    assertThatCode(() -> rules.strike(STOP, ACCOUNT)).doesNotThrowAnyException();
    assertThat(rules.all()).isEmpty();
  }

  @Test
  void a_rule_is_for_its_operation_only() {
    rules.add(STOP, FIRST, 1, null);

    assertThatCode(() -> rules.strike(START, ACCOUNT)).doesNotThrowAnyException();
    assertThat(rules.all()).hasSize(1);
  }

  @Test
  void a_rule_of_an_account_lets_the_calls_of_others_pass() {
    rules.add(STOP, FIRST, 1, OTHER);

    assertThatCode(() -> rules.strike(STOP, ACCOUNT)).doesNotThrowAnyException();
    assertRefused("First", () -> rules.strike(STOP, OTHER));
  }

  @Test
  void the_rules_of_an_account_can_be_cleared_alone() {
    rules.add(STOP, FIRST, 1, OTHER);
    rules.add(STOP, SECOND, 1, null);

    assertThat(rules.clear(OTHER)).isEqualTo(1);
    assertRefused("Second", () -> rules.strike(STOP, OTHER));
    assertThat(rules.clear(OTHER)).isZero();
  }

  @Test
  void the_oldest_rule_comes_first() {
    rules.add(STOP, FIRST, 1, null);
    rules.add(STOP, SECOND, 1, null);

    assertRefused("First", () -> rules.strike(STOP, ACCOUNT));
    assertRefused("Second", () -> rules.strike(STOP, ACCOUNT));
  }

  @Test
  void a_rule_can_be_taken_out() {
    String id = rules.add(STOP, FIRST, 1, null).id();
    rules.add(STOP, SECOND, 1, null);

    assertThat(rules.remove(id)).isTrue();
    assertThat(rules.remove(id)).isFalse();
    assertRefused("Second", () -> rules.strike(STOP, ACCOUNT));
  }

  @Test
  void all_can_be_cleared() {
    rules.add(STOP, FIRST, 1, null);
    rules.clear();

    assertThatCode(() -> rules.strike(STOP, ACCOUNT)).doesNotThrowAnyException();
  }

  @Test
  void ids_are_not_used_twice() {
    String first = rules.add(STOP, FIRST, 1, null).id();
    rules.clear();

    assertThat(rules.add(STOP, FIRST, 1, null).id()).isNotEqualTo(first);
  }
}
