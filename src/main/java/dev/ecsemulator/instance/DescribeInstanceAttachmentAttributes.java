package dev.ecsemulator.instance;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;

/**
 * Shows which private pools instances may use. There are no private pools, so none ever has one.
 */
@Ecs
final class DescribeInstanceAttachmentAttributes
    implements Query<DescribeInstanceAttachmentAttributes.Request> {

  private static final int MOST = 100;

  record Request(List<String> instanceIds, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    for (String id : request.instanceIds()) {
      if (view.find(Instance.TABLE, id).isEmpty()) {
        throw view.error("InvalidInstanceIds.NotFound");
      }
    }
    Page<Instance> page =
        request.paging().of(view.select(Instance.TABLE).ids(request.instanceIds()), 1, MOST, view);
    return Answer.of(
            "Instances",
            page.items().stream()
                .map(
                    instance ->
                        Answer.of("InstanceId", instance.id())
                            .with(
                                "PrivatePoolOptionsMatchCriteria", instance.options().privatePool())
                            .with("PrivatePoolOptionsId", ""))
                .toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }
}
