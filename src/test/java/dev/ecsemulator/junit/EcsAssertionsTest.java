package dev.ecsemulator.junit;

import static dev.ecsemulator.junit.EcsAssertions.assertThat;
import static dev.ecsemulator.junit.EcsAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.StopInstanceRequest;
import com.aliyun.teaopenapi.models.Config;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@EcsEmulatorTest(fixtures = "assertions.yaml")
class EcsAssertionsTest {

  private EmulatedEcs ecs;

  @Test
  void what_holds_of_an_instance_passes() {
    assertThat(ecs.instance("i-1"))
        .exists()
        .isStopped()
        .hasStoppedMode(StoppedMode.STOP_CHARGING)
        .hasName("web")
        .hasType("ecs.g6.large")
        .hasImage("aliyun_3_x64_20G_alibase_20240528.vhd")
        .isInZone("cn-beijing-h")
        .isInVpc("vpc-1")
        .isInVSwitch("vsw-1")
        .isInSecurityGroups("sg-1")
        .isProtectedFromDeletion()
        .hasTag("env", "test")
        .hasNoTag("team");
    assertThat(ecs.instance("i-2")).doesNotExist();
  }

  @Test
  void what_holds_of_a_disk_passes() {
    assertThat(ecs.disk("d-free"))
        .isAvailable()
        .isDetached()
        .isDataDisk()
        .hasSize(40)
        .hasCategory("cloud_essd")
        .hasName("free")
        .isInZone("cn-hangzhou-h")
        .hasTag("env", "test");
    assertThat(ecs.disk("d-used")).isInUse().isAttachedTo("i-1");
  }

  @Test
  void what_does_not_hold_is_told_with_the_resource_and_what_it_is_instead() {
    fails(
        () -> assertThat(ecs.instance("i-1")).isRunning(),
        "[instance i-1] Expected Status to be \"Running\", but it is \"Stopped\"");
    fails(
        () -> assertThat(ecs.instance("i-1")).isInSecurityGroups("sg-2"),
        "[instance i-1] Expected the security groups [sg-2], but they are [sg-1]");
    fails(
        () -> assertThat(ecs.instance("i-1")).hasTag("env", "live"),
        "[instance i-1] Expected the tag env=live, but its tags are {env=test}");
    fails(
        () -> assertThat(ecs.instance("i-1")).hasNoTag("env"),
        "[instance i-1] Expected no tag env, but its tags are {env=test}");
    fails(
        () -> assertThat(ecs.instance("i-1")).doesNotExist(),
        "[instance i-1] Expected not to exist, but it is Stopped");
    fails(
        () -> assertThat(ecs.instance("i-2")).isStopped(),
        "[instance i-2] Expected to exist, but the account does not have it");
    fails(
        () -> assertThat(ecs.disk("d-used")).isDetached(),
        "[disk d-used] Expected InstanceId to be \"\", but it is \"i-1\"");
  }

  @Test
  void refusals_of_either_sdk_are_told_by_code_and_those_of_the_newer_by_status() throws Exception {
    Client newer =
        new Client(
            new Config()
                .setAccessKeyId(ecs.account())
                .setAccessKeySecret("secret")
                .setEndpoint(ecs.endpoint().toString())
                .setNoProxy(ecs.endpoint().host())
                .setProtocol("http"));
    StopInstanceRequest stop = new StopInstanceRequest().setInstanceId("i-1");
    assertThatRefused(() -> newer.stopInstance(stop))
        .hasCode("IncorrectInstanceStatus")
        .hasStatus(403)
        .hasMessageContaining("is Stopped");
    assertThatRefused(
            () -> {
              throw new CompletionException(
                  org.assertj.core.api.Assertions.catchThrowable(() -> newer.stopInstance(stop)));
            })
        .hasCode("IncorrectInstanceStatus");
    fails(
        () -> assertThatRefused(() -> newer.stopInstance(stop)).hasCode("Throttling"),
        "Expected a refusal with code Throttling, but it has IncorrectInstanceStatus");

    DefaultAcsClient older =
        new DefaultAcsClient(DefaultProfile.getProfile("cn-beijing", ecs.account(), "secret"));
    com.aliyuncs.ecs.model.v20140526.StopInstanceRequest olderStop =
        new com.aliyuncs.ecs.model.v20140526.StopInstanceRequest();
    olderStop.setSysEndpoint(ecs.endpoint().toString());
    olderStop.setSysProtocol(ProtocolType.HTTP);
    olderStop.setInstanceId("i-none");
    assertThatRefused(() -> older.getAcsResponse(olderStop)).hasCode("InvalidInstanceId.NotFound");
    fails(
        () -> assertThatRefused(() -> older.getAcsResponse(olderStop)).hasStatus(404),
        "does not tell any");
  }

  @Test
  void what_is_no_refusal_is_none() {
    fails(
        () -> assertThatRefused(() -> ecs.account()),
        "Expected the call to be refused, but it succeeded");
    fails(
        () ->
            assertThatRefused(
                () -> {
                  throw new IllegalStateException("broken");
                }),
        "Expected the call to be refused, but it failed otherwise:");
  }

  private static void fails(ThrowingCallable assertion, String sentence) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessageContaining(sentence);
  }
}
