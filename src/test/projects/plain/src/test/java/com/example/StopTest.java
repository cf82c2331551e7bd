package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.ecs.model.v20140526.StopInstanceRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import dev.ecsemulator.junit.EcsEmulatorTest;
import dev.ecsemulator.junit.EmulatedEcs;
import dev.ecsemulator.junit.Transitions;
import org.junit.jupiter.api.Test;

@EcsEmulatorTest(fixtures = "web.yaml", transitions = Transitions.IMMEDIATE)
class StopTest {

  private EmulatedEcs ecs;

  @Test
  void a_running_instance_is_stopped() throws ClientException {
    client().getAcsResponse(stop());
    assertEquals("Stopped", ecs.instance("i-web").status());
    ecs.assertNothingLeftBehind();
  }

  @Test
  void each_test_begins_with_the_fixture() throws ClientException {
    assertEquals("Running", ecs.instance("i-web").status());
    ecs.faults().inject("StopInstance", "Throttling");
    assertEquals(
        "Throttling",
        assertThrows(ClientException.class, () -> client().getAcsResponse(stop())).getErrCode());
    client().getAcsResponse(stop());
  }

  @Test
  void nothing_of_the_server_is_on_the_class_path() {
    for (String name : new String[] {"application.yaml", "org/springframework/boot/SpringApplication.class", "tools/jackson/databind/JsonNode.class", "org/assertj/core/api/Assertions.class"}) {
      assertTrue(getClass().getClassLoader().getResource(name) == null, name);
    }
  }

  private DefaultAcsClient client() {
    return new DefaultAcsClient(
        DefaultProfile.getProfile(
            "cn-hangzhou", ecs.credentials().accessKeyId(), ecs.credentials().accessKeySecret()));
  }

  private StopInstanceRequest stop() {
    StopInstanceRequest request = new StopInstanceRequest();
    request.setSysEndpoint(ecs.endpoint().toString());
    request.setSysProtocol(ProtocolType.HTTP);
    request.setInstanceId("i-web");
    return request;
  }
}
