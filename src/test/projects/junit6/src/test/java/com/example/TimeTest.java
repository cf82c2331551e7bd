package com.example;

import static dev.ecsemulator.junit.EcsAssertions.assertThat;

import dev.ecsemulator.junit.EcsEmulatorTest;
import dev.ecsemulator.junit.EmulatedEcs;
import dev.ecsemulator.junit.SteersTime;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;

@EcsEmulatorTest
class TimeTest {

  @SteersTime
  @RepeatedTest(5)
  void an_instance_starts_only_when_time_passes(EmulatedEcs ecs) {
    ecs.clock().freeze();
    ecs.fixtures().add("instances: [{id: i-web, status: Starting}]");
    assertThat(ecs.instance("i-web")).isStarting();
    ecs.clock().advance(Duration.ofMinutes(1));
    assertThat(ecs.instance("i-web")).isRunning();
  }
}
