package dev.ecsemulator.image;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Dependents;
import dev.ecsemulator.operation.Ecs;
import dev.ecsemulator.operation.Inlined;
import dev.ecsemulator.operation.Query;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lists the images that an account can use: its own, then those that others share, then the public
 * ones, each newest first. Source: the DescribeImages page.
 */
@Ecs
final class DescribeImages implements Query<DescribeImages.Request> {

  private static final int MOST = 100;

  record Request(
      @Nullable List<String> imageId,
      List<String> status,
      @Nullable String imageName,
      @Nullable String imageFamily,
      @Nullable String imageOwnerAlias,
      @Nullable Long imageOwnerId,
      boolean isPublic,
      boolean showExpired,
      @Nullable String snapshotId,
      @Nullable String instanceType,
      @Nullable Boolean isSupportIoOptimized,
      @Nullable Boolean isSupportCloudinit,
      @Nullable String osType,
      @Nullable String architecture,
      @Nullable String usage,
      @Nullable String actionType,
      @Nullable String resourceGroupId,
      @Nullable Boolean usable,
      List<Filter> filter,
      List<TagFilter> tag,
      @Inlined PageOf page) {}

  /** This listing has no tokens. */
  record PageOf(@Nullable Integer pageNumber, @Nullable Integer pageSize) {}

  /** A condition on a creation time, the network type or an online change. */
  record Filter(@Nullable String key, @Nullable String value) {}

  private final Catalog catalog;
  private final Dependents dependents;
  private final Supplier<List<Image>> publicImages;

  DescribeImages(Catalog catalog, Dependents dependents) {
    this.catalog = catalog;
    this.dependents = dependents;
    this.publicImages =
        SingletonSupplier.of(
            () ->
                catalog.images().stream()
                    .map(Image::of)
                    .sorted(
                        Comparator.comparing(Image::createdAt).reversed().thenComparing(Image::id))
                    .toList());
  }

  @Override
  public Answer handle(Request request, View view) {
    ImageAnswer answer = new ImageAnswer(view, dependents);
    ImageConditions conditions = ImageConditions.of(request, catalog, view, answer);
    List<Image> found =
        new ArrayList<>(
            view.select(Image.TABLE)
                .ids(request.imageId())
                .where("snapshot", request.snapshotId())
                .filter(conditions::meet)
                .all());
    Image.ofOthers(view).stream().filter(conditions::meet).forEach(found::add);
    publicImages.get().stream().filter(conditions::meet).forEach(found::add);
    Page<Image> page =
        new Paging(request.page().pageNumber(), request.page().pageSize(), null, null)
            .of(found, 1, MOST, view);
    return Answer.of("Images", page.items().stream().map(answer::full).toList())
        .with("RegionId", view.requiredRegionId())
        .with("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize());
  }
}
