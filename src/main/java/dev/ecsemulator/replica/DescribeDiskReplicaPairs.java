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

/** Lists the pairs that have a site in the region. */
@Ebs
final class DescribeDiskReplicaPairs implements Query<DescribeDiskReplicaPairs.Request> {

  /** Asks for the pairs that are in no group. */
  private static final String NO_GROUP = "-";

  record Request(
      @Nullable List<String> pairIds,
      @Nullable String replicaGroupId,
      @Inlined Listing.Filter filter,
      @Inlined Paging paging) {}

  @Override
  public Answer handle(Request request, View view) {
    String group = request.replicaGroupId();
    Page<ReplicaPair> page =
        request
            .paging()
            .of(
                request
                    .filter()
                    .select(view, ReplicaPair.TABLE)
                    .ids(request.pairIds())
                    .filter(pair -> group == null || group.equals(groupOf(pair))),
                1,
                Listing.MOST,
                view);
    return Listing.answer(page)
        .with(
            "ReplicaPairs",
            page.items().stream()
                .map(pair -> answer(pair, request.filter().site(), view))
                .toList());
  }

  private static String groupOf(ReplicaPair pair) {
    return pair.groupId() == null ? NO_GROUP : pair.groupId();
  }

  private static Answer answer(ReplicaPair pair, @Nullable String site, View view) {
    ReplicaRoute route = pair.route();
    Replication replication = pair.replication();
    String group = pair.groupId() == null ? "" : pair.groupId();
    return Answer.of("ReplicaPairId", pair.id())
        .with("PairName", pair.name())
        .with("Description", pair.description())
        .with("Status", pair.status())
        .with("StatusMessage", pair.statusMessage().isEmpty() ? null : pair.statusMessage())
        .with("Site", Listing.site(pair, site, view))
        .with("PrimaryRegion", route.primary().regionId())
        .with("PrimaryZone", route.primary().zoneId())
        .with("StandbyRegion", route.standby().regionId())
        .with("StandbyZone", route.standby().zoneId())
        .with("SourceRegion", route.source().regionId())
        .with("SourceZoneId", route.source().zoneId())
        .with("SourceDiskId", pair.sourceDiskId())
        .with("DestinationRegion", route.destination().regionId())
        .with("DestinationZoneId", route.destination().zoneId())
        .with("DestinationDiskId", pair.destinationDiskId())
        .with("RPO", replication.rpo())
        .with("Bandwidth", replication.bandwidth())
        .with("EnableRtc", replication.rtc())
        .with("LastRecoverPoint", Listing.seconds(replication.lastRecoverPoint()))
        .with("ChargeType", pair.chargeType())
        .with("CreateTime", Listing.seconds(pair.createdAt()))
        .with("ExpiredTime", Listing.seconds(pair.expiredTime()))
        .with("ReplicaGroupId", group)
        .with(
            "ReplicaGroupName",
            view.findAnywhere(ReplicaGroup.TABLE, group).map(ReplicaGroup::name).orElse(""))
        .with("ResourceGroupId", pair.resourceGroupId())
        .with("Tags", Tag.answers(pair.tags()));
  }
}
