package com.example;

import static dev.ecsemulator.junit.EcsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.junit.EcsEmulatorExtension;
import dev.ecsemulator.junit.EmulatedEcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application, told by its settings where the emulator is: an account known beforehand. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NightShiftTest {

  @RegisterExtension
  static final EcsEmulatorExtension ECS =
      EcsEmulatorExtension.withAccount("2000000000000001", "--emulator.transitions=immediate");

  @DynamicPropertySource
  static void whereTheEmulatorIs(DynamicPropertyRegistry registry) {
    registry.add("ecs.endpoint", () -> ECS.endpoint().toString());
    registry.add("ecs.access-key-id", () -> ECS.credentials().accessKeyId());
  }

  @Autowired private TestRestTemplate http;
  @Autowired private Environment environment;

  @Test
  void an_instance_is_stopped_by_the_application(EmulatedEcs ecs) {
    ecs.fixtures().add("instances: [{id: i-web}]");
    assertThat(http.postForObject("/stop/i-web", null, String.class)).hasSize(36);
    assertThat(ecs.instance("i-web")).isStopped();
  }

  @Test
  void a_fault_reaches_the_application(EmulatedEcs ecs) {
    ecs.fixtures().add("instances: [{id: i-web}]");
    ecs.faults().inject("StopInstance", "IncorrectInstanceStatus");
    assertThat(http.postForEntity("/stop/i-web", null, String.class).getStatusCode().value())
        .isEqualTo(500);
    assertThat(ecs.instance("i-web")).isRunning();
  }

  @Test
  void the_application_has_its_own_spring_and_settings() {
    assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
    assertThat(environment.getProperty("app.from")).isEqualTo("the working directory");
    assertThat(environment.getActiveProfiles()).containsExactly("of-the-application");
    assertThat(environment.getProperty("server.shutdown")).isNull();
    assertThat(environment.getProperty("spring.main.banner-mode")).isNull();
  }
}
