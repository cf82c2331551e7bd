package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;

/**
 * Shows the user data of an instance, base64 as it was sent. An instance without user data is no
 * error: its user data is empty, which Terraform relies on.
 */
@Ecs
final class DescribeUserData implements Query<DescribeUserData.Request> {

  record Request(String instanceId) {}

  @Override
  public Answer handle(Request request, View view) {
    Instance instance =
        view.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> view.error("InvalidInstanceId.NotFound"));
    return Answer.of("RegionId", instance.regionId())
        .with("InstanceId", instance.id())
        .with("UserData", instance.userData());
  }
}
