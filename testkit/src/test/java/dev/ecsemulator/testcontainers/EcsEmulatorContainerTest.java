package dev.ecsemulator.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.testcontainers.utility.DockerImageName;

/** What a container will be started with; nothing is started here. */
class EcsEmulatorContainerTest {

  @Test
  void any_registry_may_hold_the_image() {
    try (var container = new EcsEmulatorContainer("registry.example.com/tools/ecs-emulator:0.1")) {
      assertThat(container.getImage().toString())
          .contains("imageName=registry.example.com/tools/ecs-emulator:0.1,");
    }
  }

  @Test
  void an_image_of_something_else_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new EcsEmulatorContainer(DockerImageName.parse("redis:8")))
        .withMessageContaining("ecs-emulator");
  }

  @Test
  void settings_become_the_images_variables() {
    try (var container = new EcsEmulatorContainer()) {
      container.withTransitions("immediate").withQuickStart().withAccount("1234567890123456");

      assertThat(container.getExposedPorts()).containsExactly(8080);
      assertThat(container.getAccessKeyId()).isEqualTo("1234567890123456");
      assertThat(container.getEnvMap())
          .containsEntry("EMULATOR_TRANSITIONS", "immediate")
          .containsEntry("JDK_JAVA_OPTIONS", "@/app/ci")
          .containsEntry("EMULATOR_ACCOUNT", "1234567890123456");
    }
  }

  @Test
  void an_account_has_sixteen_digits() {
    try (var container = new EcsEmulatorContainer()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> container.withAccount("LTAI"))
          .withMessage("An account is 16 digits, not LTAI");
    }
  }

  @Test
  @SuppressWarnings("deprecation") // nothing else says what will be copied
  void fixtures_are_loaded_in_the_order_of_the_calls_and_can_be_read_by_the_server() {
    try (var container = new EcsEmulatorContainer()) {
      container
          .withFixture("fixtures/web.yaml")
          .withFixture(Path.of("src", "test", "resources", "fixtures", "network.yaml"));

      assertThat(container.getCopyToFileContainerPathMap().values())
          .containsExactly(
              "/etc/ecs-emulator/init.d/001-web.yaml", "/etc/ecs-emulator/init.d/002-network.yaml");
      assertThat(container.getCopyToFileContainerPathMap().keySet())
          .allSatisfy(file -> assertThat(file.getFileMode() & 0777).isEqualTo(0644));
    }
  }

  @Test
  void what_the_server_would_not_load_is_refused() {
    try (var container = new EcsEmulatorContainer()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> container.withFixture(Path.of("pom.xml")))
          .withMessage("A fixture is a .yaml, .yml or .json file, not pom.xml");
    }
  }

  @Test
  void every_new_access_key_is_an_account_of_its_own() {
    assertThat(EcsEmulatorContainer.newAccessKeyId())
        .matches("[0-9]{16}")
        .isNotEqualTo(EcsEmulatorContainer.newAccessKeyId());
  }
}
