package dev.ecsemulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.ecs.model.v20140526.DeleteInstanceRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeRegionsRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeRegionsResponse;
import com.aliyuncs.ecs.model.v20140526.RunInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.RunInstancesResponse;
import com.aliyuncs.ecs.model.v20140526.StartInstanceRequest;
import com.aliyuncs.ecs.model.v20140526.StopInstanceRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** aliyun-java-sdk-ecs: RPC query signing, answers read as JSON or as XML. */
@WithStartedJar
class ClassicEcsIT {

  private static final String REGION = "cn-hangzhou";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String endpoint;
  private final IAcsClient client;

  ClassicEcsIT(StartedJar emulator) {
    endpoint = emulator.endpoint();
    client =
        new DefaultAcsClient(DefaultProfile.getProfile(REGION, emulator.newAccountKey(), "secret"));
  }

  @ParameterizedTest
  @EnumSource(
      value = FormatType.class,
      names = {"JSON", "XML"})
  void an_instance_is_run_stopped_started_and_deleted(FormatType format) throws Exception {
    String id = run(format);
    await().atMost(PATIENCE).until(() -> status(format, id).equals("Running"));

    StopInstanceRequest stop = new StopInstanceRequest();
    stop.setInstanceId(id);
    assertThat(call(format, stop).getRequestId()).hasSize(36);
    assertThat(status(format, id)).isEqualTo("Stopping");
    assertRefused(
        () -> call(format, stop), "IncorrectInstanceStatus", "does not support this operation");

    await().atMost(PATIENCE).until(() -> status(format, id).equals("Stopped"));
    assertRefused(
        () -> call(format, stop),
        "IncorrectInstanceStatus",
        "is Stopped but the expected status is in (Running)");

    StartInstanceRequest start = new StartInstanceRequest();
    start.setInstanceId(id);
    call(format, start);
    assertThat(status(format, id)).isIn("Starting", "Running");
    await().atMost(PATIENCE).until(() -> status(format, id).equals("Running"));

    DeleteInstanceRequest delete = new DeleteInstanceRequest();
    delete.setInstanceId(id);
    delete.setForce(true);
    call(format, delete);
    await().atMost(PATIENCE).until(() -> describe(format, id).getInstances().isEmpty());
    assertThat(describe(format, id).getTotalCount()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = FormatType.class,
      names = {"JSON", "XML"})
  void what_an_instance_was_given_arrives_in_the_fields_of_the_model(FormatType format)
      throws Exception {
    String id = run(format);

    DescribeInstancesResponse answer = describe(format, id);

    assertThat(answer.getTotalCount()).isEqualTo(1);
    assertThat(answer.getInstances())
        .singleElement()
        .satisfies(
            instance -> {
              assertThat(instance.getInstanceName()).isEqualTo("from-java");
              assertThat(instance.getCpu()).isEqualTo(2);
              assertThat(instance.getMemory()).isEqualTo(8192);
              assertThat(instance.getDeletionProtection()).isFalse();
              assertThat(instance.getSecurityGroupIds()).hasSize(1);
              assertThat(instance.getVpcAttributes().getPrivateIpAddress()).hasSize(1);
              assertThat(instance.getTags())
                  .extracting(tag -> tag.getTagKey() + "=" + tag.getTagValue())
                  .containsExactly("team=java");
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = FormatType.class,
      names = {"JSON", "XML"})
  void an_unknown_instance_is_refused_with_code_message_and_request_id(FormatType format) {
    StopInstanceRequest stop = new StopInstanceRequest();
    stop.setInstanceId("i-bp00000000000000none");

    assertRefused(() -> call(format, stop), "InvalidInstanceId.NotFound", "does not exist");
  }

  @ParameterizedTest
  @EnumSource(
      value = FormatType.class,
      names = {"JSON", "XML"})
  void regions_arrive_as_a_list(FormatType format) throws Exception {
    assertThat(call(format, new DescribeRegionsRequest()).getRegions())
        .extracting(DescribeRegionsResponse.Region::getRegionId)
        .contains(REGION, "cn-beijing")
        .doesNotHaveDuplicates();
  }

  private String run(FormatType format) throws ClientException {
    RunInstancesRequest run = new RunInstancesRequest();
    run.setImageId("aliyun_3_x64_20G_alibase_20240528.vhd");
    run.setInstanceType("ecs.g6.large");
    run.setInstanceName("from-java");
    RunInstancesRequest.Tag tag = new RunInstancesRequest.Tag();
    tag.setKey("team");
    tag.setValue("java");
    run.setTags(List.of(tag));
    RunInstancesResponse answer = call(format, run);
    assertThat(answer.getInstanceIdSets()).hasSize(1);
    return answer.getInstanceIdSets().get(0);
  }

  private DescribeInstancesResponse describe(FormatType format, String id) throws ClientException {
    DescribeInstancesRequest describe = new DescribeInstancesRequest();
    describe.setInstanceIds("[\"" + id + "\"]");
    return call(format, describe);
  }

  private String status(FormatType format, String id) throws ClientException {
    return describe(format, id).getInstances().get(0).getStatus();
  }

  private <T extends AcsResponse> T call(FormatType format, AcsRequest<T> request)
      throws ClientException {
    request.setSysEndpoint(endpoint);
    request.setSysProtocol(ProtocolType.HTTP);
    request.setSysRegionId(REGION);
    request.setSysAcceptFormat(format);
    return client.getAcsResponse(request);
  }

  private interface Call {
    void run() throws ClientException;
  }

  private static void assertRefused(Call call, String code, String words) {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(call::run)
        .satisfies(
            e -> {
              assertThat(e.getErrCode()).isEqualTo(code);
              assertThat(e.getErrMsg()).contains(words);
              assertThat(e.getRequestId()).hasSize(36);
            });
  }
}
