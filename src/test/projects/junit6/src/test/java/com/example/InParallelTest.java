package com.example;

import static dev.ecsemulator.junit.EcsAssertions.assertThat;
import static dev.ecsemulator.junit.EcsAssertions.assertThatRefused;
import static dev.ecsemulator.junit.StoppedMode.KEEP_CHARGING;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.DeleteInstanceRequest;
import com.aliyun.ecs20140526.models.RunInstancesRequest;
import com.aliyun.ecs20140526.models.StopInstanceRequest;
import com.aliyun.teaopenapi.models.Config;
import dev.ecsemulator.junit.EcsEmulatorTest;
import dev.ecsemulator.junit.EmulatedEcs;
import dev.ecsemulator.junit.Transitions;
import org.junit.jupiter.api.RepeatedTest;

@EcsEmulatorTest(transitions = Transitions.IMMEDIATE)
class InParallelTest {

  @RepeatedTest(20)
  void an_instance_is_run_stopped_and_deleted(EmulatedEcs ecs) throws Exception {
    Client client =
        new Client(
            new Config()
                .setAccessKeyId(ecs.credentials().accessKeyId())
                .setAccessKeySecret(ecs.credentials().accessKeySecret())
                .setEndpoint(ecs.endpoint().toString())
                .setProtocol("http")
                .setRegionId("cn-hangzhou"));
    String id =
        client
            .runInstances(
                new RunInstancesRequest()
                    .setRegionId("cn-hangzhou")
                    .setImageId("aliyun_3_x64_20G_alibase_20240528.vhd")
                    .setInstanceType("ecs.g6.large"))
            .getBody()
            .getInstanceIdSets()
            .getInstanceIdSet()
            .get(0);
    ecs.faults().inject("StopInstance", "Throttling");
    StopInstanceRequest stop = new StopInstanceRequest().setInstanceId(id);
    assertThatRefused(() -> client.stopInstance(stop)).hasCode("Throttling").hasStatus(400);
    client.stopInstance(stop);
    assertThat(ecs.instance(id)).isStopped().hasStoppedMode(KEEP_CHARGING);
    client.deleteInstance(new DeleteInstanceRequest().setInstanceId(id));
    assertThat(ecs.instance(id)).doesNotExist();
    ecs.assertNothingLeftBehind();
  }
}
