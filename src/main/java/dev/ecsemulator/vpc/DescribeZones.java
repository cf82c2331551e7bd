package dev.ecsemulator.vpc;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Languages;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/** Lists the zones of a region; all of them are of one type. */
@VpcApi
final class DescribeZones implements Query<DescribeZones.Request> {

  private static final String TYPE = "AvailabilityZone";

  record Request(@Nullable String zoneType, @Nullable String acceptLanguage) {}

  private final Catalog catalog;

  DescribeZones(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    Region region = catalog.region(view.requiredRegionId()).orElseThrow();
    boolean english = Languages.english(request.acceptLanguage());
    return Answer.of(
        "Zones",
        region.zones().stream()
            .filter(zone -> request.zoneType() == null || request.zoneType().equals(TYPE))
            .map(
                zone ->
                    Answer.of("ZoneId", zone)
                        .with("LocalName", Languages.zone(region, zone, english))
                        .with("ZoneType", TYPE))
            .toList());
  }
}
