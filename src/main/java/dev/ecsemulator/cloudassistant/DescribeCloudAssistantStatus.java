package dev.ecsemulator.cloudassistant;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says on which instances the agent answers: it comes with every image, so on all that run. All
 * conditions are met together.
 */
@Ecs
final class DescribeCloudAssistantStatus implements Query<DescribeCloudAssistantStatus.Request> {

  private static final int MOST = 50;

  /** A version that the page shows. */
  private static final String VERSION = "2.2.0.106";

  record Request(List<String> instanceId, @Nullable String osType, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    for (String id : request.instanceId()) {
      if (view.find(Instance.TABLE, id).isEmpty()) {
        throw view.error("InvalidInstance.NotFound");
      }
    }
    Selection<Instance> selection =
        view.select(Instance.TABLE)
            .ids(request.instanceId().isEmpty() ? null : request.instanceId());
    String type = request.osType();
    if (type != null) {
      selection.filter(instance -> osType(instance).equals(type));
    }
    Page<Instance> page = request.paging().of(selection, 1, MOST, view);
    return Answer.of(
            "InstanceCloudAssistantStatusSet",
            page.items().stream().map(each -> answer(each, view)).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  private static String osType(Instance instance) {
    return instance.os().type().equals("windows") ? "Windows" : "Linux";
  }

  private static Answer answer(Instance instance, View view) {
    List<InvocationResult> results =
        view.selectIn(instance.regionId(), InvocationResult.TABLE)
            .where("instance", instance.id())
            .all();
    Instant lastInvoked =
        results.stream()
            .map(InvocationResult::createdAt)
            .max(Comparator.naturalOrder())
            .orElse(null);
    boolean answers = instance.status() == InstanceStatus.Running;
    return Answer.of("InstanceId", instance.id())
        .with("CloudAssistantStatus", Boolean.toString(answers))
        .with("CloudAssistantVersion", VERSION)
        .with("OSType", osType(instance))
        .with("SupportSessionManager", true)
        .with("InvocationCount", results.size())
        .with(
            "ActiveTaskCount",
            results.stream().filter(result -> !result.status().isFinal()).count())
        .with("LastInvokedTime", WireTime.second(lastInvoked))
        .with("LastHeartbeatTime", answers ? WireTime.second(view.now()) : "");
  }
}
