package dev.ecsemulator.resourcegroup;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.ResourceManager;
import dev.ecsemulator.repository.View;

/** Tells what the default resource group is, which is in every region; there are no others. */
@ResourceManager
final class GetResourceGroup implements Query<GetResourceGroup.Request> {

  record Request(String resourceGroupId, boolean includeTags) {}

  private final Catalog catalog;

  GetResourceGroup(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    DefaultGroup group = DefaultGroup.of(view);
    if (!group.id().equals(request.resourceGroupId())) {
      throw view.error("EntityNotExists.ResourceGroup");
    }
    return Answer.of(
        "ResourceGroup",
        group
            .answer(request.includeTags())
            .with(
                "RegionStatuses",
                Answer.of(
                    "RegionStatus",
                    catalog.regions().stream()
                        .filter(Region::isPublic)
                        .map(
                            region ->
                                Answer.of("RegionId", region.id())
                                    .with("Status", DefaultGroup.USABLE))
                        .toList())));
  }
}
