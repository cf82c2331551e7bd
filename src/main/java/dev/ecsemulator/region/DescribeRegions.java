package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Languages;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/**
 * Lists the regions that an account can use. Whether a region has stock is only told to who says of
 * what (behaviour, refinements, row 18); an emulated region is never sold out.
 */
@Ecs
final class DescribeRegions implements Query<DescribeRegions.Request> {

  private static final String IN_STOCK = "available";

  record Request(
      @Nullable String instanceChargeType,
      @Nullable String resourceType,
      @Nullable String acceptLanguage) {}

  private final Catalog catalog;

  DescribeRegions(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    boolean english = Languages.english(request.acceptLanguage());
    boolean asksForStock = request.instanceChargeType() != null || request.resourceType() != null;
    return Answer.of(
        "Regions",
        catalog.regions().stream()
            .filter(Region::isPublic)
            .map(region -> answer(region, english, asksForStock))
            .toList());
  }

  private static Answer answer(Region region, boolean english, boolean asksForStock) {
    return Answer.of("RegionId", region.id())
        .with("LocalName", Languages.region(region, english))
        .with("RegionEndpoint", region.endpoint())
        .with("Status", asksForStock ? IN_STOCK : null);
  }
}
