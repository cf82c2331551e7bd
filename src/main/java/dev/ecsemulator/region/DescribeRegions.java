package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/** Lists the regions that an account can use. */
@Ecs
final class DescribeRegions implements Query<DescribeRegions.Request> {

  record Request(@Nullable String acceptLanguage) {}

  private final Catalog catalog;

  DescribeRegions(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    boolean english = "en-US".equals(request.acceptLanguage());
    return Answer.of(
        "Regions",
        catalog.regions().stream()
            .filter(Region::isPublic)
            .map(region -> answer(region, english))
            .toList());
  }

  private static Answer answer(Region region, boolean english) {
    return Answer.of("RegionId", region.id())
        .with("LocalName", english ? region.en() : region.zh())
        .with("RegionEndpoint", region.endpoint());
  }
}
