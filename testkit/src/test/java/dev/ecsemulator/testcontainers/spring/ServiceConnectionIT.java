package dev.ecsemulator.testcontainers.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.testcontainers.EcsEmulatorContainer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A container that is a bean with {@code @ServiceConnection} is started and says where it is. */
@SpringBootTest
class ServiceConnectionIT {

  @Autowired private EcsEmulatorConnectionDetails details;
  @Autowired private EcsEmulatorContainer container;

  @Test
  void the_connection_details_are_those_of_the_started_container() {
    assertThat(details.getEndpoint()).isEqualTo(container.getEndpoint()).matches(".+:[0-9]+");
    assertThat(details.getControlUri()).isEqualTo(container.getControlUri());
    assertThat(details.getControlToken()).isEqualTo(container.getControlToken()).isNotEmpty();
    assertThat(details.getProtocol()).isEqualTo("http");
    assertThat(details.getAccessKeyId()).isEqualTo(container.getAccessKeyId());
    assertThat(details.getAccessKeySecret()).isEqualTo(container.getAccessKeySecret());
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Emulator {

    @Bean
    @ServiceConnection
    EcsEmulatorContainer ecs() {
      return new EcsEmulatorContainer().withQuickStart();
    }
  }
}
