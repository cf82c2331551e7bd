package dev.ecsemulator.image;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.Wildcard;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a DescribeImages request wants of an image; all conditions are met together. */
final class ImageConditions {

  private static final String ALL = "ALL";
  private static final String OTHERS = "others";
  private static final String ARM = "ARM";
  private static final String ARM_IMAGE = "arm64";
  private static final Set<String> STATUSES =
      Set.of("Creating", "Waiting", "Available", "UnAvailable", "CreateFailed", "Deprecated");
  private static final Set<String> NETWORKS = Set.of("vpc", "classic");
  private static final Set<String> SUPPORT = Set.of("supported", "unsupported");

  private final List<Predicate<Image>> conditions = new ArrayList<>();
  private final View view;

  private ImageConditions(View view) {
    this.view = view;
  }

  static ImageConditions of(DescribeImages.Request request, Catalog catalog, View view) {
    ImageConditions all = new ImageConditions(view);
    all.owned(request);
    all.inStatus(request.status());
    List<String> ids = request.imageId();
    if (ids != null) {
      all.conditions.add(image -> ids.contains(image.id()));
    }
    if (request.imageName() != null) {
      Wildcard name = new Wildcard(request.imageName());
      all.conditions.add(image -> name.matches(image.name()));
    }
    all.same(request.imageFamily(), Image::family);
    all.same(request.osType(), Image::osType);
    all.same(request.architecture(), Image::architecture);
    all.same(request.usage(), Image::usage);
    all.same(request.resourceGroupId(), Image::resourceGroupId);
    all.same(request.isSupportIoOptimized(), image -> true);
    all.same(request.isSupportCloudinit(), Image::cloudInit);
    all.same(request.usable(), image -> image.status().equals(Image.AVAILABLE));
    if (request.snapshotId() != null) {
      all.conditions.add(image -> false);
    }
    all.runningOn(request.instanceType(), catalog);
    request.tag().forEach(all::tagged);
    request.filter().forEach(all::filtered);
    return all;
  }

  boolean meet(Image image) {
    return conditions.stream().allMatch(condition -> condition.test(image));
  }

  /** No alias means all but the marketplace; community images have to be asked for as others'. */
  private void owned(DescribeImages.Request request) {
    String alias = request.imageOwnerAlias();
    if (request.isPublic() && !OTHERS.equals(alias)) {
      throw view.error("InvalidImageOwnerAlias.PublicImageUnsupported");
    }
    if (request.imageOwnerId() != null && !OTHERS.equals(alias)) {
      throw view.error("InvalidOperation.ImageOwnerIdUnsupported");
    }
    same(alias, Image::ownerAlias);
  }

  private void inStatus(List<String> asked) {
    if (asked.contains(ALL)) {
      if (asked.size() > 1) {
        throw view.invalid("Status");
      }
      return;
    }
    if (!STATUSES.containsAll(asked)) {
      throw view.invalid("Status");
    }
    List<String> wanted = asked.isEmpty() ? List.of(Image.AVAILABLE) : asked;
    conditions.add(image -> wanted.contains(image.status()));
  }

  private void runningOn(@Nullable String typeId, Catalog catalog) {
    if (typeId != null) {
      InstanceType type =
          catalog
              .instanceType(typeId)
              .orElseThrow(() -> view.error("InvalidInstanceType.ValueNotSupported", typeId));
      boolean arm = type.architecture().equals(ARM);
      conditions.add(image -> image.architecture().equals(ARM_IMAGE) == arm);
    }
  }

  private void tagged(TagFilter filter) {
    String key = filter.key();
    if (key == null) {
      throw view.error("InvalidTag.Mismatch");
    }
    String value = filter.value();
    conditions.add(
        image ->
            image.tags().stream()
                .anyMatch(
                    tag -> tag.key().equals(key) && (value == null || tag.value().equals(value))));
  }

  private void filtered(DescribeImages.Filter filter) {
    String key = filter.key() == null ? "" : filter.key();
    String value = filter.value() == null ? "" : filter.value();
    switch (key) {
      case "CreationStartTime" -> {
        Instant bound = instant(value);
        conditions.add(image -> !image.createdAt().isBefore(bound));
      }
      case "CreationEndTime" -> {
        Instant bound = instant(value);
        conditions.add(image -> !image.createdAt().isAfter(bound));
      }
      case "NetworkType" -> {
        if (!NETWORKS.contains(value)) {
          throw view.error("InvalidFilterValue.NetworkType");
        }
      }
      case "CpuOnlineUpgrade",
          "CpuOnlineDowngrade",
          "MemoryOnlineUpgrade",
          "MemoryOnlineDowngrade" -> {
        if (!SUPPORT.contains(value)) {
          throw view.error("InvalidFilterValue");
        }
        conditions.add(image -> value.equals(ImageAnswer.ONLINE_CHANGE));
      }
      default -> throw view.error("InvalidFilterKey.NotFound");
    }
  }

  private Instant instant(String value) {
    return WireTime.ofMinute(value)
        .or(() -> WireTime.ofSecond(value))
        .orElseThrow(() -> view.error("InvalidFilterValue"));
  }

  private <V> void same(@Nullable V value, Function<Image, V> of) {
    if (value != null) {
      conditions.add(image -> value.equals(of.apply(image)));
    }
  }
}
