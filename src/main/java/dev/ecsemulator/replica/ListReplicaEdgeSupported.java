package dev.ecsemulator.replica;

import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists where the data of a zone's disks can be replicated to. */
@Ebs
final class ListReplicaEdgeSupported implements Query<ListReplicaEdgeSupported.Request> {

  record Request(String azone, @Nullable String nextToken, @Nullable Integer maxResults) {}

  private final Sites sites;

  ListReplicaEdgeSupported(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Answer handle(Request request, View view) {
    if (!sites.hasZone(view.requiredRegionId(), request.azone())) {
      throw view.invalid("Azone");
    }
    List<Region> regions = sites.regions();
    int first = first(regions, request.nextToken(), view);
    int size = Objects.requireNonNullElse(request.maxResults(), regions.size());
    int end = (int) Math.min(regions.size(), (long) first + size);
    return Answer.of(
            "SupportedRegions",
            regions.subList(first, end).stream()
                .map(region -> answer(region, request.azone()))
                .toList())
        .with("NextToken", end < regions.size() ? regions.get(end).id() : "")
        .with("MaxResults", size);
  }

  /** The token is the region that the page starts with. */
  private static int first(List<Region> regions, @Nullable String token, View view) {
    if (token == null) {
      return 0;
    }
    int first = regions.stream().map(Region::id).toList().indexOf(token);
    if (first < 0) {
      throw view.invalid("NextToken");
    }
    return first;
  }

  private static Answer answer(Region region, String azone) {
    return Answer.of("RegionId", region.id())
        .with(
            "Zones",
            region.zones().stream()
                .filter(zone -> !zone.equals(azone))
                .map(zone -> Answer.of("ZoneId", zone).with("SupportRtc", true))
                .toList());
  }
}
