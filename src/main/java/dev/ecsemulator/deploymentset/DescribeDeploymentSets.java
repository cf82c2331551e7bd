package dev.ecsemulator.deploymentset;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists deployment sets with the instances that are in them. An unknown id is just absent. */
@Ecs
final class DescribeDeploymentSets implements Query<DescribeDeploymentSets.Request> {

  private static final int MOST = 50;

  record Request(
      @Nullable List<String> deploymentSetIds,
      @Nullable String deploymentSetName,
      @Nullable String strategy,
      @Inlined Paging paging) {}

  private final Capacity capacity;

  DescribeDeploymentSets(Capacity capacity) {
    this.capacity = capacity;
  }

  @Override
  public Answer handle(Request request, View view) {
    Selection<DeploymentSet> selection =
        view.select(DeploymentSet.TABLE).ids(request.deploymentSetIds());
    String name = request.deploymentSetName();
    if (name != null) {
      selection.filter(set -> set.name().equals(name));
    }
    String strategy = request.strategy();
    if (strategy != null) {
      selection.filter(set -> set.strategy().equals(strategy));
    }
    Page<DeploymentSet> page = request.paging().of(selection, 1, MOST, view);
    return Answer.of("DeploymentSets", page.items().stream().map(set -> answer(set, view)).toList())
        .with("RegionId", view.regionId())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  /** Recorded conversions of clients show that domain and granularity come in lower case. */
  private Answer answer(DeploymentSet set, View view) {
    List<Instance> instances = set.instances(view);
    return Answer.of("DeploymentSetId", set.id())
        .with("DeploymentSetName", set.name())
        .with("DeploymentSetDescription", set.description())
        .with("DeploymentStrategy", set.strategy())
        .with("Strategy", set.strategy())
        .with("Domain", "default")
        .with("Granularity", "host")
        .with("GroupCount", set.groupCount())
        .with("CreationTime", WireTime.second(set.createdAt()))
        .with("InstanceAmount", instances.size())
        .with("InstanceIds", instances.stream().map(Instance::id).toList())
        .with(
            "Capacities",
            instances.stream()
                .map(Instance::zoneId)
                .distinct()
                .sorted()
                .map(
                    zone ->
                        Answer.of("ZoneId", zone)
                            .with("UsedAmount", Capacity.used(set, zone, view))
                            .with("AvailableAmount", capacity.left(set, zone, view)))
                .toList());
  }
}
