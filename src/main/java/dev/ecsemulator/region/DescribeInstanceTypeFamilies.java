package dev.ecsemulator.region;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import org.jspecify.annotations.Nullable;

/**
 * Lists the families of which a region sells a type. A generation that no family has is no error:
 * the page documents none.
 */
@Ecs
final class DescribeInstanceTypeFamilies implements Query<DescribeInstanceTypeFamilies.Request> {

  record Request(@Nullable String generation) {}

  private final Catalog catalog;

  DescribeInstanceTypeFamilies(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    String region = view.requiredRegionId();
    String asked = request.generation();
    return Answer.of(
        "InstanceTypeFamilies",
        catalog.instanceTypes().stream()
            .filter(type -> catalog.sells(region, type))
            .map(InstanceType::family)
            .distinct()
            .filter(family -> asked == null || asked.equals(Families.generation(family)))
            .map(DescribeInstanceTypeFamilies::answer)
            .toList());
  }

  private static Answer answer(String family) {
    return Answer.of("InstanceTypeFamilyId", family)
        .with("Generation", Families.generation(family));
  }
}
