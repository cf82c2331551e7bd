package dev.ecsemulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a test gets from the extension, on the classes of this build. */
@EcsEmulatorTest(fixtures = "two-disks.yaml")
class EcsEmulatorExtensionTest {

  private static final Set<String> SEEN = new HashSet<>();

  private EmulatedEcs field;
  private EcsClock clock;
  private EmulatedEcs beforeTheTest;

  @BeforeEach
  void remember(EmulatedEcs ecs) {
    beforeTheTest = ecs;
  }

  @Test
  void fields_and_parameters_are_of_one_account(
      EmulatedEcs ecs, EcsEndpoint endpoint, EcsCredentials credentials, EcsFaults faults) {
    assertThat(field).isSameAs(ecs).isSameAs(beforeTheTest);
    assertThat(ecs.endpoint()).isSameAs(endpoint);
    assertThat(ecs.credentials()).isSameAs(credentials);
    assertThat(ecs.account()).isEqualTo(credentials.accessKeyId()).matches("[0-9]{16}");
    assertThat(ecs.faults()).isSameAs(faults);
    assertThat(ecs.clock()).isSameAs(clock);
    assertThat(endpoint.uri()).hasToString("http://" + endpoint).hasPort(endpoint.port());
  }

  @RepeatedTest(2)
  void each_test_has_another_account_with_the_fixtures_of_the_class(EmulatedEcs ecs) {
    assertThat(SEEN.add(ecs.account())).isTrue();
    assertThat(ecs.resources()).extracting(EcsResource::id).containsExactly("d-one", "d-two");
  }

  @Nested
  class InANestedClass {
    @Test
    void the_account_is_the_same_as_outside(EmulatedEcs ecs) {
      assertThat(field).isSameAs(ecs).isSameAs(beforeTheTest);
      assertThat(ecs.disk("d-two").exists()).isTrue();
    }
  }

  @Test
  void a_frozen_clock_stands_until_it_is_advanced() {
    Instant start = Instant.parse("2026-03-01T08:00:00Z");
    clock.freezeAt(start);
    assertThat(clock.now()).isEqualTo(start);
    assertThat(clock.advance(Duration.ofHours(1))).isEqualTo(start.plusSeconds(3600));
    assertThat(clock.advanceTo(start.plusSeconds(4000))).isEqualTo(clock.now());
    clock.scale(1000.5);
    clock.freeze();
    assertThat(clock.now()).isAfter(start).isEqualTo(clock.now());
    clock.real();
    assertThat(clock.now()).isAfter(start.plus(Duration.ofDays(30)));
  }

  @Test
  void a_fault_strikes_as_often_as_it_was_made_for_and_this_account_only(EmulatedEcs ecs) {
    String id = ecs.faults().inject("DescribeDisks", "Throttling", 2);
    assertThatThrownBy(() -> ecs.disk("d-one").status())
        .isInstanceOf(EcsEmulatorException.class)
        .hasMessageStartingWith("DescribeDisks: Throttling: Request was denied");
    assertThat(ecs.faults().remaining()).isEqualTo(1);
    ecs.faults().takeBack(id);
    assertThat(ecs.disk("d-one").status()).isEqualTo("Available");
    ecs.faults().inject("DescribeDisks", "Throttling");
    ecs.faults().clear();
    assertThat(ecs.disk("d-one").exists()).isTrue();
  }

  @Test
  void what_cannot_be_is_refused_with_the_sentence_of_the_emulator(EmulatedEcs ecs) {
    assertThatThrownBy(() -> ecs.faults().inject("StopInstanc", "Throttling"))
        .hasMessage("There is no action \"StopInstanc\"; did you mean StopInstance?");
    assertThatThrownBy(() -> ecs.fixtures().add("disks: [{id: 1, size: big}]"))
        .isInstanceOf(EcsEmulatorException.class)
        .hasMessageContaining("disks[0]");
    assertThatThrownBy(() -> ecs.fixtures().addResource("three-disks.yaml"))
        .hasMessageContaining("three-disks.yaml");
  }

  @Test
  void a_reset_leaves_what_the_test_began_with(EmulatedEcs ecs) {
    ecs.fixtures().add("disks: [{id: d-three, tags: [{key: 'a\"b', value: \"c\\nd\"}]}]");
    assertThat(ecs.disk("d-three").tags()).isEqualTo(Map.of("a\"b", "c\nd"));
    ecs.reset();
    assertThat(ecs.resources()).extracting(EcsResource::id).containsExactly("d-one", "d-two");
  }

  @Test
  void what_calls_made_is_named_if_it_is_left_behind_and_what_fixtures_brought_is_not(
      EmulatedEcs ecs) {
    ecs.fixtures().add("disks: [{id: d-three}]");
    ecs.assertNothingLeftBehind();

    new Wire(ecs.endpoint())
        .call(
            ecs.account(),
            "CreateDeploymentSet",
            Map.of("RegionId", "cn-beijing", "DeploymentSetName", "left"));

    EcsResource left = ecs.resources().get(0);
    assertThat(left.region()).isEqualTo("cn-beijing");
    assertThatThrownBy(ecs::assertNothingLeftBehind)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Left behind in the account " + ecs.account() + ":\n  deployment-set " + left.id());
  }

  @Test
  void a_field_can_be_asked_for_by_its_path(EmulatedEcs ecs) {
    ecs.fixtures().add("instances: [{id: i-1, status: Stopped}]");
    assertThat(ecs.instance("i-1").field("VpcAttributes.VSwitchId")).startsWith("vsw-");
    assertThat(ecs.instance("i-1").field("No.Such")).isEmpty();
    assertThat(ecs.instance("i-2").exists()).isFalse();
    assertThat(ecs.instance("i-2").status()).isEmpty();
    assertThat(ecs.instance("i-2")).hasToString("instance i-2");
  }
}
