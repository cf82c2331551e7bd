package dev.ecsemulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.DeleteInstanceRequest;
import com.aliyun.ecs20140526.models.DescribeInstancesRequest;
import com.aliyun.ecs20140526.models.DescribeInstancesResponseBody;
import com.aliyun.ecs20140526.models.DescribeRegionsRequest;
import com.aliyun.ecs20140526.models.RunInstancesRequest;
import com.aliyun.ecs20140526.models.StartInstanceRequest;
import com.aliyun.ecs20140526.models.StopInstanceRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** com.aliyun ecs20140526: ACS3 signing, or the older query signing that it still offers as v2. */
@WithStartedJar
class TeaEcsIT {

  private static final String REGION = "cn-hangzhou";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StartedJar emulator;

  TeaEcsIT(StartedJar emulator) {
    this.emulator = emulator;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACS3-HMAC-SHA256", "v2"})
  void an_instance_is_run_stopped_started_and_deleted(String signature) throws Exception {
    Client client = client(signature);
    String id = run(client);
    await().atMost(PATIENCE).until(() -> status(client, id).equals("Running"));

    StopInstanceRequest stop = new StopInstanceRequest().setInstanceId(id).setForceStop(false);
    assertThat(client.stopInstance(stop).getBody().getRequestId()).hasSize(36);
    assertThat(status(client, id)).isEqualTo("Stopping");
    assertRefused(
        () -> client.stopInstance(stop),
        403,
        "IncorrectInstanceStatus",
        "does not support this operation");

    await().atMost(PATIENCE).until(() -> status(client, id).equals("Stopped"));
    assertRefused(
        () -> client.stopInstance(stop),
        403,
        "IncorrectInstanceStatus",
        "is Stopped but the expected status is in (Running)");

    client.startInstance(new StartInstanceRequest().setInstanceId(id));
    assertThat(status(client, id)).isIn("Starting", "Running");
    await().atMost(PATIENCE).until(() -> status(client, id).equals("Running"));

    client.deleteInstance(new DeleteInstanceRequest().setInstanceId(id).setForce(true));
    await().atMost(PATIENCE).until(() -> describe(client, id).getTotalCount() == 0);
    assertThat(describe(client, id).getInstances().getInstance()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACS3-HMAC-SHA256", "v2"})
  void what_an_instance_was_given_arrives_in_the_fields_of_the_model(String signature)
      throws Exception {
    Client client = client(signature);
    String id = run(client);

    assertThat(describe(client, id).getInstances().getInstance())
        .singleElement()
        .satisfies(
            instance -> {
              assertThat(instance.getInstanceName()).isEqualTo("from-java");
              assertThat(instance.getCpu()).isEqualTo(2);
              assertThat(instance.getMemory()).isEqualTo(8192);
              assertThat(instance.getDeletionProtection()).isFalse();
              assertThat(instance.getSecurityGroupIds().getSecurityGroupId()).hasSize(1);
              assertThat(instance.getVpcAttributes().getPrivateIpAddress().getIpAddress())
                  .hasSize(1);
              assertThat(instance.getTags().getTag())
                  .extracting(tag -> tag.getTagKey() + "=" + tag.getTagValue())
                  .containsExactly("team=java");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACS3-HMAC-SHA256", "v2"})
  void an_unknown_instance_is_refused_with_code_message_and_request_id(String signature)
      throws Exception {
    Client client = client(signature);
    StopInstanceRequest stop = new StopInstanceRequest().setInstanceId("i-bp00000000000000none");

    assertRefused(
        () -> client.stopInstance(stop), 404, "InvalidInstanceId.NotFound", "does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACS3-HMAC-SHA256", "v2"})
  void regions_arrive_as_a_list(String signature) throws Exception {
    assertThat(
            client(signature)
                .describeRegions(new DescribeRegionsRequest())
                .getBody()
                .getRegions()
                .getRegion())
        .extracting(region -> region.getRegionId())
        .contains(REGION, "cn-beijing")
        .doesNotHaveDuplicates();
  }

  private Client client(String signature) throws Exception {
    return new Client(
        new Config()
            .setAccessKeyId(emulator.newAccountKey())
            .setAccessKeySecret("secret")
            .setEndpoint(emulator.endpoint())
            .setProtocol("http")
            .setRegionId(REGION)
            .setSignatureAlgorithm(signature));
  }

  private static String run(Client client) throws Exception {
    List<String> ids =
        client
            .runInstances(
                new RunInstancesRequest()
                    .setRegionId(REGION)
                    .setImageId("aliyun_3_x64_20G_alibase_20240528.vhd")
                    .setInstanceType("ecs.g6.large")
                    .setInstanceName("from-java")
                    .setTag(
                        List.of(
                            new RunInstancesRequest.RunInstancesRequestTag()
                                .setKey("team")
                                .setValue("java"))))
            .getBody()
            .getInstanceIdSets()
            .getInstanceIdSet();
    assertThat(ids).hasSize(1);
    return ids.get(0);
  }

  private static DescribeInstancesResponseBody describe(Client client, String id) throws Exception {
    return client
        .describeInstances(
            new DescribeInstancesRequest().setRegionId(REGION).setInstanceIds("[\"" + id + "\"]"))
        .getBody();
  }

  private static String status(Client client, String id) throws Exception {
    return describe(client, id).getInstances().getInstance().get(0).getStatus();
  }

  private static void assertRefused(ThrowingCallable call, int status, String code, String words) {
    assertThatExceptionOfType(TeaException.class)
        .isThrownBy(call)
        .satisfies(
            e -> {
              assertThat(e.getStatusCode()).isEqualTo(status);
              assertThat(e.getCode()).isEqualTo(code);
              assertThat(e.getMessage()).contains(words);
              assertThat(e.getData().get("RequestId")).asString().hasSize(36);
            });
  }
}
