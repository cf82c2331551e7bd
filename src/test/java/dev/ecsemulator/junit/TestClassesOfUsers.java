package dev.ecsemulator.junit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Test classes as users write them, run by {@link TestClassesTest}; they note what they were given.
 */
final class TestClassesOfUsers {

  /** What a test got: its class, the address of the server and its account. */
  record Given(Class<?> test, EcsEndpoint endpoint, String account) {}

  static final Collection<Given> GIVEN = new ConcurrentLinkedQueue<>();

  private TestClassesOfUsers() {}

  private static void note(Object test, EmulatedEcs ecs) {
    GIVEN.add(new Given(test.getClass(), ecs.endpoint(), ecs.account()));
  }

  @EcsEmulatorTest
  static class Ordinary {
    @Test
    void one(EmulatedEcs ecs) {
      note(this, ecs);
    }

    @Test
    void other(EmulatedEcs ecs) {
      note(this, ecs);
    }
  }

  static class Inheriting extends Ordinary {}

  @EcsEmulatorTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class WithOneInstance {
    private final EmulatedEcs given;

    WithOneInstance(EmulatedEcs ecs) {
      given = ecs;
    }

    @BeforeAll
    void before(EmulatedEcs ecs) {
      ecs.fixtures().add("disks: [{id: d-of-all}]");
      note(this, ecs);
    }

    @Test
    void one(EmulatedEcs ecs) {
      note(this, ecs);
      note(this, given);
    }

    @Test
    void the_account_keeps_what_it_had_before_all() {
      if (!given.disk("d-of-all").exists()) {
        throw new AssertionError("it is gone");
      }
    }
  }

  @EcsEmulatorTest
  static class WithAConstructor {
    WithAConstructor(EmulatedEcs ecs) {
      note(this, ecs);
    }

    @Test
    void never() {}
  }

  @EcsEmulatorTest
  static class FreezingWhatOthersShare {
    @Test
    void frozen(EcsClock clock) {
      clock.freeze();
    }
  }

  @EcsEmulatorTest
  static class FreezingAlone {
    @Test
    @SteersTime
    void frozen(EcsClock clock) {
      clock.freeze();
    }
  }

  @EcsEmulatorTest
  static class SeeingTheClock {
    @Test
    void is_the_machines_while_this_runs(EcsClock clock) {
      Instant before = clock.now();
      Awaitility.await().until(() -> clock.now().isAfter(before));
    }
  }

  @EcsEmulatorTest(ownServer = true, options = "--emulator.default-format=json")
  static class WithItsOwnServer {
    @Test
    void frozen(EmulatedEcs ecs) {
      ecs.clock().freeze();
      note(this, ecs);
    }
  }

  @Execution(ExecutionMode.SAME_THREAD)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class Registered {
    @RegisterExtension
    static final EcsEmulatorExtension ECS = EcsEmulatorExtension.withAccount("2000000000000001");

    @Test
    @Order(1)
    void leaving_something_and_a_fault(EmulatedEcs ecs) {
      note(this, ecs);
      GIVEN.add(new Given(getClass(), ECS.endpoint(), ECS.credentials().accessKeyId()));
      new Wire(ecs.endpoint())
          .call(
              ecs.account(),
              "CreateDeploymentSet",
              Map.of("RegionId", "cn-beijing", "DeploymentSetName", "left"));
      ecs.faults().inject("DescribeRegions", "Throttling");
    }

    @Test
    @Order(2)
    void the_account_is_empty_again(EmulatedEcs ecs) {
      ecs.assertNothingLeftBehind();
      if (ecs.faults().remaining() > 0) {
        throw new AssertionError("a fault is left");
      }
    }
  }

  @EcsEmulatorTest(options = "--emulator.colour=red")
  static class WithAnOptionThatIsNone {
    @Test
    void never(EmulatedEcs ecs) {
      note(this, ecs);
    }
  }
}
