package dev.ecsemulator.image;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.repository.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the instance types of the region on which an image runs, which its architecture decides.
 * Source: the DescribeImageSupportInstanceTypes page.
 */
@Ecs
final class DescribeImageSupportInstanceTypes
    implements Query<DescribeImageSupportInstanceTypes.Request> {

  private static final String ARM = "ARM";

  record Request(@Nullable String imageId, @Nullable String actionType, List<Filter> filter) {

    @Nullable String image() {
      return imageId != null
          ? imageId
          : filter.stream()
              .filter(each -> "imageId".equals(each.key()))
              .map(Filter::value)
              .findFirst()
              .orElse(null);
    }
  }

  record Filter(@Nullable String key, @Nullable String value) {}

  private final Catalog catalog;

  DescribeImageSupportInstanceTypes(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer handle(Request request, View view) {
    String id = request.image();
    if (id == null) {
      throw view.missing("ImageId");
    }
    Image image =
        Image.usable(id, view, catalog)
            .orElseThrow(() -> view.error("InvalidImageId.NotFound", id));
    String region = view.requiredRegionId();
    return Answer.of("ImageId", image.id())
        .with("RegionId", region)
        .with(
            "InstanceTypes",
            catalog.instanceTypes().stream()
                .filter(type -> type.architecture().equals(ARM) == image.os().isArm())
                .filter(type -> catalog.sells(region, type))
                .map(DescribeImageSupportInstanceTypes::type)
                .toList());
  }

  private static Answer type(InstanceType type) {
    return Answer.of("InstanceTypeId", type.id())
        .with("InstanceTypeFamily", type.family())
        .with("CpuCoreCount", type.cpu())
        .with("MemorySize", type.memory());
  }
}
