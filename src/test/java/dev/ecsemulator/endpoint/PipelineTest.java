package dev.ecsemulator.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecsemulator.contract.OperationContract;
import dev.ecsemulator.repository.TestWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTest {

  private static final String ID = "ID-1";
  private static final String HOST = "ecs.test:8080";

  private final SmallEmulator emulator = new SmallEmulator();

  private RpcReply reply(Pipeline.Reading reading) {
    return emulator.pipeline.answer(ID, HOST, reading);
  }

  private static RpcRequest request(
      String method,
      boolean acs3,
      @Nullable String key,
      boolean acceptsJson,
      String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new RpcRequest(ID, method, HOST, parameters, acs3, null, null, key, acceptsJson);
  }

  private RpcReply call(String... namesAndValues) {
    return reply(() -> request("GET", false, null, true, namesAndValues));
  }

  private static String body(RpcReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private static void assertRefused(int status, String code, RpcReply reply) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(body(reply)).contains("\"Code\":\"" + code + "\"");
  }

  @Test
  void a_call_is_answered_in_the_published_shape() {
    RpcReply reply = call("Action", "StopInstance", "InstanceId", "i-1");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.requestId()).isEqualTo(ID);
    assertThat(body(reply)).isEqualTo("{\"RequestId\":\"ID-1\"}");
    assertThat(reply.ignored()).isEmpty();
    assertThat(emulator.done()).isEqualTo(1);
  }

  @Test
  void a_refusal_says_what_was_called_where_and_why() {
    RpcReply reply = call("Action", "StopInstance", "InstanceId", "i-none");

    assertRefused(404, "InvalidInstanceId.NotFound", reply);
    assertThat(body(reply))
        .startsWith("{\"RequestId\":\"ID-1\",\"HostId\":\"ecs.test:8080\",")
        .contains("\"Message\":\"The specified InstanceId does not exist.\"")
        .contains("product=Ecs&");
  }

  @ParameterizedTest
  @CsvSource({
    "'', false, false, <",
    "'', true, false, {",
    "'', false, true, {",
    "json, false, false, {",
    "XML, true, true, <"
  })
  void the_format_is_the_one_asked_for_else_that_of_the_client(
      String format, boolean acs3, boolean acceptsJson, String first) {
    RpcReply reply =
        reply(
            () ->
                request(
                    "GET", acs3, null, acceptsJson, "Action", "DescribeRegions", "Format", format));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(body(reply)).startsWith(first);
    assertThat(reply.format().contentType()).contains(first.equals("<") ? "xml" : "json");
  }

  @Test
  void an_unknown_format_is_refused_in_that_of_the_client() {
    assertRefused(
        400, "InvalidParameter.Format", call("Action", "DescribeRegions", "Format", "yaml"));
    assertThat(
            body(
                reply(
                    () ->
                        request(
                            "GET",
                            false,
                            null,
                            false,
                            "Action",
                            "DescribeRegions",
                            "Format",
                            "yaml"))))
        .startsWith("<Error>");
  }

  @Test
  void what_is_not_published_is_refused() {
    assertRefused(400, "MissingAction", call("Version", "2014-05-26"));
    assertRefused(400, "InvalidVersion", call("Action", "StopInstance", "Version", "2014-05-27"));
    assertRefused(404, "InvalidAction.NotFound", call("Action", "StopTheWorld"));
    assertRefused(
        404, "InvalidAction.NotFound", call("Action", "StopInstance", "Version", "2021-07-30"));
    assertRefused(
        403,
        "UnsupportedHTTPMethod",
        reply(
            () -> request("PUT", false, null, true, "Action", "StopInstance", "InstanceId", "i")));
  }

  @Test
  void what_is_published_but_not_emulated_says_so() {
    RpcReply reply = call("Action", "StartInstance", "InstanceId", "i-1");

    assertRefused(400, "OperationNotEmulated", reply);
    assertThat(body(reply))
        .contains("Ecs 2014-05-26 publishes StartInstance, but this emulator does not emulate it");
  }

  @Test
  void the_parameters_are_checked_before_anything_happens() {
    assertRefused(400, "MissingInstanceId", call("Action", "StopInstance"));
    assertRefused(
        400,
        "InvalidForceStop",
        call("Action", "StopInstance", "InstanceId", "i-1", "ForceStop", "x"));
    assertThat(emulator.done()).isZero();
  }

  @Test
  void rules_across_parameters_are_refused_with_their_documented_code() {
    assertRefused(
        403,
        "InstanceType.ParameterMismatch",
        call("Action", "StopInstance", "InstanceId", "i-1", "ForceStop", "true"));
    assertThat(emulator.done()).isZero();
  }

  @Test
  void a_key_of_sixteen_digits_is_an_account_and_all_others_share_one() {
    assertThat(
            body(
                reply(
                    () ->
                        request(
                            "GET", false, "2000000000000002", true, "Action", "DescribeRegions"))))
        .contains("\"LocalName\":\"2000000000000002\"");
    assertThat(body(reply(() -> request("GET", false, "LTAI", true, "Action", "DescribeRegions"))))
        .contains("\"LocalName\":\"" + TestWorld.ACCOUNT + "\"");
  }

  @Test
  void the_operation_sees_the_region_and_the_host_that_were_called() {
    assertThat(body(call("Action", "DescribeRegions", "RegionId", TestWorld.REGION)))
        .contains("\"RegionId\":\"cn-hangzhou\"", "\"RegionEndpoint\":\"ecs.test:8080\"");
    assertThat(body(call("Action", "DescribeRegions", "RegionId", "")))
        .doesNotContain("\"RegionId\"");
    assertRefused(
        404,
        "InvalidRegionId.NotFound",
        call("Action", "DescribeRegions", "RegionId", "cn-atlantis"));
  }

  @Test
  void what_had_no_effect_is_named_even_in_a_refusal() {
    assertThat(
            call("Action", "StopInstance", "InstanceId", "i-1", "Hibernate", "true", "Colour", "x")
                .ignored())
        .containsExactlyInAnyOrder("Hibernate", "Colour");
    assertThat(
            call("Action", "StopInstance", "InstanceId", "i-none", "Hibernate", "true").ignored())
        .containsExactly("Hibernate");
  }

  @Test
  void what_the_gateway_and_the_pipeline_honour_is_not_ignored() {
    assertThat(
            call(
                    "Action", "CreateSecurityGroup",
                    "Version", "2014-05-26",
                    "Timestamp", "x",
                    "SignatureNonce", "y",
                    "RegionId", TestWorld.REGION,
                    "ClientToken", "t")
                .ignored())
        .isEmpty();
    assertThat(
            call(
                    "Action", "StopInstance",
                    "RegionId", TestWorld.REGION,
                    "InstanceId", "i-1",
                    "DryRun", "false")
                .ignored())
        .isEmpty();
  }

  @Test
  void where_they_are_not_published_even_those_are_ignored() {
    assertThat(
            call(
                    "Action", "DescribeRegions",
                    "RegionId", TestWorld.REGION,
                    "ClientToken", "t",
                    "DryRun", "true")
                .ignored())
        .containsExactlyInAnyOrder("ClientToken", "DryRun");
  }

  @Test
  void a_dry_run_changes_nothing() {
    assertRefused(
        400,
        "DryRunOperation",
        call("Action", "StopInstance", "InstanceId", "i-1", "DryRun", "True"));
    assertRefused(
        404,
        "InvalidInstanceId.NotFound",
        call("Action", "StopInstance", "InstanceId", "i-none", "DryRun", "true"));
    assertThat(emulator.done()).isZero();
  }

  @Test
  void a_token_is_good_for_one_effect() {
    String[] create = {
      "Action", "CreateSecurityGroup", "RegionId", TestWorld.REGION, "ClientToken", "t"
    };
    String first = body(call(create));

    assertThat(first).contains("\"SecurityGroupId\":\"sg-bp1");
    assertThat(body(call(create))).isEqualTo(first);
    assertThat(emulator.done()).isEqualTo(1);
    assertThat(emulator.world.repository.made(TestWorld.ACCOUNT)).hasSize(1);
  }

  @Test
  void what_a_command_has_to_prepare_is_prepared_once() {
    assertThat(call("Action", "CreateVpc", "RegionId", TestWorld.REGION).status()).isEqualTo(200);

    assertThat(emulator.prepared).hasValue(1);
  }

  @Test
  void a_fault_answers_in_the_operations_place() {
    OperationContract stop = SmallEmulator.CONTRACTS.find("StopInstance").orElseThrow();
    emulator.faults.add(stop, stop.error("IncorrectInstanceStatus").error(), 1, null);

    assertRefused(
        403, "IncorrectInstanceStatus", call("Action", "StopInstance", "InstanceId", "i-1"));
    assertThat(emulator.done()).isZero();
    assertThat(call("Action", "StopInstance", "InstanceId", "i-1").status()).isEqualTo(200);
  }

  @Test
  void a_mistake_of_ours_is_an_internal_error_in_the_apis_form() {
    assertRefused(500, "InternalError", call("Action", "StopInstance", "InstanceId", "i-broken"));
  }

  @Test
  void a_call_that_broke_off_is_malformed_and_one_that_took_too_long_was_not_received() {
    assertRefused(
        400,
        "InvalidParameter.Format",
        reply(
            () -> {
              throw new IOException("broken off");
            }));
    assertRefused(
        408,
        "RequestNotReceived",
        reply(
            () -> {
              throw new IOException("too slow", new TimeoutException());
            }));
  }
}
