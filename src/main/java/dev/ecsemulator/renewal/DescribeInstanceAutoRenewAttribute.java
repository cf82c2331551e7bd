package dev.ecsemulator.renewal;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows which subscriptions renew themselves, of the instances that are named or of all. */
@Ecs
final class DescribeInstanceAutoRenewAttribute
    implements Query<DescribeInstanceAutoRenewAttribute.Request> {

  private static final int MOST = 100;

  record Request(List<String> instanceId, @Nullable String renewalStatus, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String status = request.renewalStatus();
    if (request.instanceId().isEmpty() && status == null) {
      throw view.error("InvalidParameter.RenewalStatusInstanceId");
    }
    Selection<Instance> selection = view.select(Instance.TABLE).filter(Instance::isPrePaid);
    if (!request.instanceId().isEmpty()) {
      selection.ids(
          Subscriptions.of(request.instanceId(), view).stream().map(Instance::id).toList());
    }
    if (status != null) {
      selection.filter(instance -> status.equals(instance.billing().renewal().status()));
    }
    Page<Instance> page = request.paging().of(selection, 1, MOST, view);
    return Answer.of(
            "InstanceRenewAttributes",
            page.items().stream().map(DescribeInstanceAutoRenewAttribute::answer).toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private static Answer answer(Instance instance) {
    Instance.RenewalPolicy policy = instance.billing().renewal();
    return Answer.of("InstanceId", instance.id())
        .with("RenewalStatus", policy.status())
        .with("AutoRenewEnabled", policy.isAutomatic())
        .with("Duration", policy.period())
        .with("PeriodUnit", policy.unit());
  }
}
