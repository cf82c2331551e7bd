package dev.ecsemulator.ramrole;

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

/**
 * Lists which role each instance has. Every instance that is asked for is listed, with an empty
 * name if it has none: Terraform reads an absent one as no instance at all.
 */
@Ecs
final class DescribeInstanceRamRole implements Query<DescribeInstanceRamRole.Request> {

  private static final int MOST = 50;

  record Request(List<String> instanceIds, @Nullable String ramRoleName, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String role = request.ramRoleName();
    if (request.instanceIds().isEmpty() && role == null) {
      throw view.error("InvalidParameter.AllEmpty");
    }
    Selection<Instance> selection = view.select(Instance.TABLE);
    if (!request.instanceIds().isEmpty()) {
      selection.ids(Bearers.of(request.instanceIds(), view).stream().map(Instance::id).toList());
    }
    if (role != null) {
      selection.filter(instance -> instance.options().ramRoleName().equals(role));
    }
    Page<Instance> page = request.paging().of(selection, 1, MOST, view);
    return Answer.of("RegionId", view.regionId())
        .with("TotalCount", page.totalCount())
        .with("InstanceRamRoleSets", page.items().stream().map(Result::role).toList());
  }
}
