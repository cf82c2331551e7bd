package com.example;

import static dev.ecsemulator.junit.EcsAssertions.assertThat;

import dev.ecsemulator.junit.EcsEmulatorTest;
import dev.ecsemulator.junit.EmulatedEcs;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Both extensions on one class: the client is made by the test. */
@SpringBootTest
@EcsEmulatorTest(options = "--emulator.transitions=immediate")
class WithTheAnnotationTest {

  @Test
  void an_instance_is_stopped(EmulatedEcs ecs) throws Exception {
    ecs.fixtures().add("instances: [{id: i-web}]");
    new NightShift(ecs.endpoint().toString(), ecs.credentials().accessKeyId()).stop("i-web");
    assertThat(ecs.instance("i-web")).isStopped();
  }
}
