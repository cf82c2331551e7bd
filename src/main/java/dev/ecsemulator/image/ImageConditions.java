package dev.ecsemulator.image;

import static java.util.stream.Collectors.toSet;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.InstanceType;
import dev.ecsemulator.operation.TagFilter;
import dev.ecsemulator.operation.Wildcard;
import dev.ecsemulator.operation.WireTime;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a DescribeImages request wants of an image; all conditions are met together. */
final class ImageConditions {

  private static final String ALL = "ALL";
  private static final String ARM = "ARM";
  private static final Set<String> STATUSES =
      Arrays.stream(ImageStatus.values()).map(Enum::name).collect(toSet());
  private static final Set<String> NETWORKS = Set.of("vpc", "classic");
  private static final Set<String> SUPPORT = Set.of("supported", "unsupported");

  private final List<Predicate<Image>> conditions = new ArrayList<>();
  private final View view;

  private ImageConditions(View view) {
    this.view = view;
  }

  static ImageConditions of(
      DescribeImages.Request request, Catalog catalog, View view, ImageAnswer answer) {
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
    all.same(request.osType(), image -> image.os().type());
    all.same(request.architecture(), image -> image.os().architecture());
    all.same(request.usage(), answer::usage);
    all.same(request.resourceGroupId(), Image::resourceGroupId);
    all.same(request.isSupportIoOptimized(), image -> true);
    all.same(request.isSupportCloudinit(), Image::cloudInit);
    all.same(request.usable(), Image::isUsable);
    String snapshot = request.snapshotId();
    if (snapshot != null) {
      all.conditions.add(
          image -> image.disks().stream().anyMatch(disk -> disk.snapshotId().equals(snapshot)));
    }
    all.runningOn(request.instanceType(), catalog);
    request.tag().forEach(all::tagged);
    request.filter().forEach(all::filtered);
    return all;
  }

  boolean meet(Image image) {
    return conditions.stream().allMatch(condition -> condition.test(image));
  }

  /** Without an alias they are everybody's; community images have to be asked for as others'. */
  private void owned(DescribeImages.Request request) {
    String alias = request.imageOwnerAlias();
    boolean ofOthers = ImageAnswer.OTHERS.equals(alias);
    if (request.isPublic() && !ofOthers) {
      throw view.error("InvalidImageOwnerAlias.PublicImageUnsupported");
    }
    Long owner = request.imageOwnerId();
    if (owner != null) {
      if (!ofOthers) {
        throw view.error("InvalidOperation.ImageOwnerIdUnsupported");
      }
      conditions.add(image -> image.ownerId().equals(owner.toString()));
    }
    same(alias, image -> ImageAnswer.ownerAlias(image, view));
    conditions.add(
        image ->
            image.community() == request.isPublic()
                || !ImageAnswer.ownerAlias(image, view).equals(ImageAnswer.OTHERS));
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
    List<String> wanted = asked.isEmpty() ? List.of(ImageStatus.Available.name()) : asked;
    conditions.add(image -> wanted.contains(image.status().name()));
  }

  private void runningOn(@Nullable String typeId, Catalog catalog) {
    if (typeId != null) {
      InstanceType type =
          catalog
              .instanceType(typeId)
              .orElseThrow(() -> view.error("InvalidInstanceType.ValueNotSupported", typeId));
      boolean arm = type.architecture().equals(ARM);
      conditions.add(image -> image.os().isArm() == arm);
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
