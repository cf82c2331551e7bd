package dev.ecsemulator.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;

/** The image, started. */
class EcsEmulatorContainerIT {

  private static final EcsEmulatorContainer EMULATOR =
      new EcsEmulatorContainer()
          .withQuickStart()
          .withTransitions("immediate")
          .withAccount("1234567890123456")
          .withFixture("fixtures/network.yaml")
          .withFixture("fixtures/web.yaml");

  private final HttpClient http =
      HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  @BeforeAll
  static void start() {
    EMULATOR.start();
  }

  @AfterAll
  static void stop() {
    EMULATOR.stop();
  }

  @Test
  void fixtures_belong_to_the_access_key() throws Exception {
    assertThat(call(EMULATOR.getAccessKeyId(), "Action=DescribeInstances"))
        .contains("\"InstanceId\":\"i-web\"", "\"VSwitchId\":\"vsw-web\"");
  }

  @Test
  void a_new_access_key_sees_nothing_of_others() throws Exception {
    assertThat(call(EcsEmulatorContainer.newAccessKeyId(), "Action=DescribeInstances"))
        .contains("\"TotalCount\":0");
  }

  @Test
  void immediate_transitions_are_over_with_the_call() throws Exception {
    String key = EcsEmulatorContainer.newAccessKeyId();
    call(
        key,
        "Action=RunInstances&ImageId=aliyun_3_x64_20G_alibase_20240528.vhd&InstanceType=ecs.g6.large");

    assertThat(call(key, "Action=DescribeInstances")).contains("\"Status\":\"Running\"");
  }

  @Test
  void clock_and_faults_lie_below_the_control_uri() throws Exception {
    URI faults = EMULATOR.getControlUri().resolve("faults");
    String fault = "{\"action\":\"DescribeDisks\",\"code\":\"InternalError\"}";

    assertThat(send(HttpRequest.newBuilder(faults).POST(BodyPublishers.ofString(fault))))
        .contains("\"remaining\":1");
    assertThat(call(EcsEmulatorContainer.newAccessKeyId(), "Action=DescribeDisks"))
        .contains("\"Code\":\"InternalError\"");
    assertThat(send(HttpRequest.newBuilder(EMULATOR.getControlUri().resolve("clock"))))
        .contains("\"mode\":\"real\"");
  }

  @Test
  void a_wrong_fixture_is_said_at_once() {
    try (var broken = new EcsEmulatorContainer().withFixture("fixtures/broken.yaml")) {
      assertThatExceptionOfType(ContainerLaunchException.class)
          .isThrownBy(broken::start)
          .havingRootCause()
          .withMessageContainingAll("001-broken.yaml", "\"Runing\" is not one of");
    }
  }

  @Test
  void a_wrong_setting_is_said_at_once() {
    try (var broken = new EcsEmulatorContainer().withTransitions("hasty")) {
      assertThatExceptionOfType(ContainerLaunchException.class)
          .isThrownBy(broken::start)
          .havingRootCause()
          .withMessageContaining("it has to be one of immediate, fast, realistic");
    }
  }

  private String call(String accessKeyId, String query) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(
            EMULATOR
                .getUri()
                .resolve(
                    "/?Format=JSON&RegionId=cn-hangzhou&AccessKeyId="
                        + accessKeyId
                        + "&"
                        + query)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    request.header("Authorization", "Bearer " + EMULATOR.getControlToken());
    return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
        .body();
  }
}
