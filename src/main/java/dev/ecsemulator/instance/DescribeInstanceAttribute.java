package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.networkinterface.ElasticAddresses;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;

/**
 * Shows one instance. Differs from the listing in three places: IoOptimized is a word, CreationTime
 * has seconds, and there are no tags (behaviour, refinements, row 6).
 */
@Ecs
final class DescribeInstanceAttribute implements Query<DescribeInstanceAttribute.Request> {

  record Request(String instanceId) {}

  private final ElasticAddresses elasticAddresses;

  DescribeInstanceAttribute(ElasticAddresses elasticAddresses) {
    this.elasticAddresses = elasticAddresses;
  }

  @Override
  public Answer handle(Request request, View view) {
    Instance instance =
        view.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> view.error("InvalidInstanceId.NotFound"));
    return InstanceAnswer.common(instance, elasticAddresses, view)
        .with("CreationTime", WireTime.second(instance.createdAt()))
        .with("IoOptimized", instance.options().ioOptimized() ? "optimized" : "none")
        .with(
            "DedicatedHostAttribute",
            Answer.of("DedicatedHostId", "").with("DedicatedHostName", ""));
  }
}
