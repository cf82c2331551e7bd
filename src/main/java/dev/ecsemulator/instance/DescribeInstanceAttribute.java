package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
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

  @Override
  public Answer handle(Request request, View view) {
    Instance instance =
        view.find(Instance.TABLE, request.instanceId())
            .orElseThrow(() -> view.error("InvalidInstanceId.NotFound"));
    Answer answer =
        Answer.of("InstanceId", instance.id())
            .with("RegionId", instance.regionId())
            .with("ZoneId", instance.zoneId())
            .with("ClusterId", "")
            .with("Status", instance.status().name())
            .with("InstanceName", instance.name())
            .with("Description", instance.description())
            .with("HostName", instance.hostName())
            .with("StoppedMode", instance.stoppedMode())
            .with("SerialNumber", instance.serialNumber())
            .with("ImageId", instance.os().imageId())
            .with("InstanceType", instance.type().id())
            .with("Cpu", instance.type().cpu())
            .with("Memory", InstanceAnswer.memory(instance.type()))
            .with("InstanceChargeType", instance.billing().chargeType())
            .with("CreationTime", WireTime.second(instance.createdAt()))
            .with("ExpiredTime", WireTime.minute(instance.billing().expiredTime()))
            .with("IoOptimized", instance.options().ioOptimized() ? "optimized" : "none")
            .with("CreditSpecification", instance.options().creditSpecification())
            .with("VlanId", "")
            .with("OperationLocks", InstanceAnswer.locks(instance))
            .with(
                "DedicatedHostAttribute",
                Answer.of("DedicatedHostId", "").with("DedicatedHostName", ""));
    return NetworkAnswer.addTo(answer, instance);
  }
}
