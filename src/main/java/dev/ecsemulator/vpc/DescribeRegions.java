package dev.ecsemulator.vpc;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Languages;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.VpcApi;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/** Lists the regions that have VPCs: all that an account can use. */
@VpcApi
final class DescribeRegions implements Query<DescribeRegions.Request> {

  record Request(@Nullable String acceptLanguage) {}

  private final Catalog catalog;

  DescribeRegions(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    boolean english = Languages.english(request.acceptLanguage());
    return Answer.of(
        "Regions",
        catalog.regions().stream()
            .filter(Region::isPublic)
            .map(
                region ->
                    Answer.of("RegionId", region.id())
                        .with("LocalName", Languages.region(region, english))
                        .with("RegionEndpoint", "vpc." + region.id() + ".aliyuncs.com"))
            .toList());
  }
}
