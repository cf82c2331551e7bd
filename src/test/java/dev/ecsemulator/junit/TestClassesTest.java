package dev.ecsemulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.ecsemulator.junit.TestClassesOfUsers.Given;
import java.net.ConnectException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Many test classes in one run of JUnit, in parallel: what they share and what not. */
class TestClassesTest {

  /** The exceptions that failed tests and classes ended with, by class. */
  private static Map<String, Throwable> failures;

  private static Collection<Given> given;

  @BeforeAll
  static void run() {
    EngineTestKit.Builder kit =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
    for (Class<?> users : TestClassesOfUsers.class.getDeclaredClasses()) {
      if (!users.isRecord()) {
        kit.selectors(selectClass(users));
      }
    }
    failures =
        kit.execute().allEvents().failed().stream()
            .collect(Collectors.toMap(TestClassesTest::testClass, TestClassesTest::exception));
    given = TestClassesOfUsers.GIVEN;
  }

  @Test
  void all_went_well_but_what_could_not() {
    assertThat(failures.keySet())
        .containsExactlyInAnyOrder(
            "WithAConstructor", "FreezingWhatOthersShare", "WithAnOptionThatIsNone");
  }

  @Test
  void classes_share_a_server_and_each_test_has_an_account_of_its_own() {
    List<Given> ordinary =
        Stream.of(TestClassesOfUsers.Ordinary.class, TestClassesOfUsers.Inheriting.class)
            .flatMap(test -> of(test).stream())
            .toList();
    assertThat(ordinary).hasSize(4).extracting(Given::account).doesNotHaveDuplicates();
    assertThat(ordinary).extracting(Given::endpoint).containsOnly(shared());
    assertThat(of(TestClassesOfUsers.Registered.class))
        .hasSize(2)
        .containsOnly(new Given(TestClassesOfUsers.Registered.class, shared(), "2000000000000001"));
  }

  @Test
  void a_class_with_one_instance_has_one_account() {
    assertThat(Set.copyOf(of(TestClassesOfUsers.WithOneInstance.class))).hasSize(1);
  }

  @Test
  void a_class_can_have_a_server_of_its_own() {
    assertThat(of(TestClassesOfUsers.WithItsOwnServer.class))
        .singleElement()
        .satisfies(own -> assertThat(own.endpoint()).isNotEqualTo(shared()));
  }

  @Test
  void what_cannot_be_is_told_with_what_to_do_instead() {
    assertThat(failures.get("WithAConstructor"))
        .hasMessageContaining("take it as a field or as a parameter of a method");
    assertThat(failures.get("FreezingWhatOthersShare")).hasMessageContaining("@SteersTime");
    assertThat(failures.get("WithAnOptionThatIsNone"))
        .hasMessageContaining("There is no option --emulator.colour");
  }

  /** That JUnit heeds locks is JUnit's to test. */
  @Test
  void who_steers_the_time_locks_out_whoever_sees_it() {
    assertThat(AnnotationSupport.findRepeatableAnnotations(SteersTime.class, ResourceLock.class))
        .singleElement()
        .satisfies(
            lock -> {
              assertThat(lock.value()).isEqualTo(EcsClock.LOCK);
              assertThat(lock.mode()).isEqualTo(ResourceAccessMode.READ_WRITE);
            });
    assertThat(
            AnnotationSupport.findRepeatableAnnotations(
                TestClassesOfUsers.Inheriting.class, ResourceLock.class))
        .singleElement()
        .satisfies(
            lock -> {
              assertThat(lock.value()).isEqualTo(EcsClock.LOCK);
              assertThat(lock.mode()).isEqualTo(ResourceAccessMode.READ);
            });
  }

  @Test
  void with_the_run_the_servers_end() {
    given.stream()
        .map(Given::endpoint)
        .distinct()
        .forEach(
            ended ->
                assertThatThrownBy(() -> new Wire(ended).control("GET", "health", ""))
                    .hasCauseInstanceOf(ConnectException.class));
  }

  @Test
  void what_is_asked_of_the_extension_too_early_is_refused() {
    EcsEmulatorExtension extension = new EcsEmulatorExtension();
    assertThatIllegalStateException().isThrownBy(extension::endpoint);
    assertThatIllegalStateException().isThrownBy(extension::credentials);
    assertThatThrownBy(() -> EcsEmulatorExtension.withAccount("12"))
        .hasMessage("An account has 16 digits, not \"12\"");
  }

  private static EcsEndpoint shared() {
    return of(TestClassesOfUsers.Ordinary.class).get(0).endpoint();
  }

  private static List<Given> of(Class<?> test) {
    return given.stream().filter(each -> each.test() == test).toList();
  }

  private static String testClass(Event event) {
    String id = event.getTestDescriptor().getUniqueId().toString();
    return id.replaceAll(".*\\$(\\w+)\\].*", "$1");
  }

  private static Throwable exception(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .orElseThrow();
  }
}
