package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the pair-consistent groups that have a site in the region. */
@Ebs
final class DescribeDiskReplicaGroups implements Query<DescribeDiskReplicaGroups.Request> {

  record Request(
      @Nullable List<String> groupIds, @Inlined Listing.Filter filter, @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    Page<ReplicaGroup> page =
        request
            .paging()
            .of(
                request.filter().select(view, ReplicaGroup.TABLE).ids(request.groupIds()),
                1,
                Listing.MOST,
                view);
    return Listing.answer(page)
        .with(
            "ReplicaGroups",
            page.items().stream()
                .map(group -> answer(group, request.filter().site(), view))
                .toList());
  }

  private static Answer answer(ReplicaGroup group, @Nullable String site, View view) {
    ReplicaRoute route = group.route();
    Replication replication = group.replication();
    List<String> pairs = Moving.members(view, group).stream().map(ReplicaPair::id).toList();
    return Answer.of("ReplicaGroupId", group.id())
        .with("GroupName", group.name())
        .with("Description", group.description())
        .with("Status", group.status())
        .with("Site", Listing.site(group, site, view))
        .with("PrimaryRegion", route.primary().regionId())
        .with("PrimaryZone", route.primary().zoneId())
        .with("StandbyRegion", route.standby().regionId())
        .with("StandbyZone", route.standby().zoneId())
        .with("SourceRegionId", route.source().regionId())
        .with("SourceZoneId", route.source().zoneId())
        .with("DestinationRegionId", route.destination().regionId())
        .with("DestinationZoneId", route.destination().zoneId())
        .with("RPO", replication.rpo())
        .with("Bandwidth", replication.bandwidth())
        .with("EnableRtc", replication.rtc())
        .with("LastRecoverPoint", Listing.seconds(replication.lastRecoverPoint()))
        .with("PairIds", pairs)
        .with("PairNumber", pairs.size())
        .with("ResourceGroupId", group.resourceGroupId())
        .with("Tags", Tag.answers(group.tags()));
  }
}
