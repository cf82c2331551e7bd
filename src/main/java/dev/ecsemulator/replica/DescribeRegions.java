package dev.ecsemulator.replica;

import dev.ecsemulator.catalog.Languages;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ebs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists the regions and zones that have a feature of EBS: {@code ear}, the replication of disks, if
 * none is named. The others are not emulated, so no region has them.
 */
@Ebs
final class DescribeRegions implements Query<DescribeRegions.Request> {

  private static final String REPLICATION = "ear";

  record Request(@Nullable String resourceType, @Nullable String acceptLanguage) {}

  private final Sites sites;

  DescribeRegions(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Answer handle(Request request, View view) {
    boolean replicates =
        Objects.requireNonNullElse(request.resourceType(), REPLICATION).equals(REPLICATION);
    boolean english = Languages.english(request.acceptLanguage());
    return Answer.of(
        "Regions",
        replicates
            ? sites.regions().stream().map(region -> answer(region, english)).toList()
            : List.of());
  }

  private static Answer answer(Region region, boolean english) {
    return Answer.of("RegionId", region.id())
        .with("LocalName", Languages.region(region, english))
        .with("RegionEndpoint", "ebs." + region.id() + ".aliyuncs.com")
        .with(
            "Zones",
            region.zones().stream()
                .map(
                    zone ->
                        Answer.of("ZoneId", zone)
                            .with("LocalName", Languages.zone(region, zone, english))
                            .with("ResourceTypes", List.of(REPLICATION)))
                .toList());
  }
}
