package dev.ecsemulator.maintenance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the maintenance policy of instances, of those that are named or of all. */
@Ecs
final class DescribeInstanceMaintenanceAttributes
    implements Query<DescribeInstanceMaintenanceAttributes.Request> {

  private static final int MOST = 100;

  record Request(@Nullable List<String> instanceId, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    List<String> ids = request.instanceId();
    if (ids != null && !ids.stream().allMatch(id -> view.find(Instance.TABLE, id).isPresent())) {
      throw view.error("InvalidInstanceId.NotFound");
    }
    Page<Instance> page = request.paging().of(view.select(Instance.TABLE).ids(ids), 1, MOST, view);
    return Answer.of(
            "MaintenanceAttributes",
            page.items().stream().map(DescribeInstanceMaintenanceAttributes::answer).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Answer answer(Instance instance) {
    Instance.Maintenance policy = instance.options().maintenance();
    return Answer.of("InstanceId", instance.id())
        .with("NotifyOnMaintenance", policy.notified())
        .with(
            "ActionOnMaintenance",
            Answer.of("Value", policy.action())
                .with("DefaultValue", Instance.Maintenance.DEFAULT.action())
                .with("SupportedValues", Actions.of(instance)))
        .with(
            "MaintenanceWindows",
            policy.windowStart().isEmpty()
                ? List.of()
                : List.of(
                    Answer.of("StartTime", policy.windowStart())
                        .with("EndTime", policy.windowEnd())));
  }
}
