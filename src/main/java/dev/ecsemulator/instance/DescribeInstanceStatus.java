package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the states of instances. An id that does not exist is left out, not refused. */
@Ecs
final class DescribeInstanceStatus implements Query<DescribeInstanceStatus.Request> {

  record Request(
      @Nullable String zoneId,
      @Nullable String clusterId,
      @Nullable List<String> instanceId,
      @Inlined Paging paging) {}

  private static final int MOST = 50;

  private final Catalog catalog;

  DescribeInstanceStatus(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    String zone = request.zoneId();
    if (zone != null && !isZone(view.requiredRegionId(), zone)) {
      throw view.error("InvalidZoneId.NotFound");
    }
    Page<Instance> page =
        request
            .paging()
            .of(
                view.select(Instance.TABLE)
                    .where("zone", zone)
                    .ids(request.instanceId())
                    .ids(request.clusterId() == null ? null : List.of()),
                1,
                MOST,
                view);
    return Answer.of(
            "InstanceStatuses",
            page.items().stream()
                .map(
                    instance ->
                        Answer.of("InstanceId", instance.id())
                            .with("Status", instance.status().name()))
                .toList())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }

  private boolean isZone(String regionId, String zone) {
    return catalog.region(regionId).filter(region -> region.zones().contains(zone)).isPresent();
  }
}
