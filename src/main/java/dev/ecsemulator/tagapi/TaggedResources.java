package dev.ecsemulator.tagapi;

import dev.ecsemulator.contract.Contracts;
import dev.ecsemulator.operation.Published;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.operation.TagKind;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Paging;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/**
 * The tagged resources of all products that can be tagged here. An ARN is {@code
 * arn:acs:<product>:<region>:<account>:<kind>/<id>}, a resource type {@code
 * ALIYUN::<PRODUCT>::<KIND>} (documentation of Tag: ListTagResources, ListTagKeys).
 */
@Component
final class TaggedResources {

  /** Stands for the request's region or account in an ARN. */
  private static final String CURRENT = "*";

  private static final String SYSTEM = "system";

  private static final Pattern ARN =
      Pattern.compile("arn:acs:([^:/]+):([^:/]+):([^:/]+):([^:/]+)/(.+)");
  private static final int USUAL = 50;
  private static final int MOST = 1000;

  /** By resource type. */
  private final Map<String, Kind<?>> kinds = new TreeMap<>();

  private record Kind<T extends Resource>(String product, TagKind<T> kind) {

    Stream<Tagged> all(View view) {
      return view.select(kind.table()).filter(row -> !kind.tags(row).isEmpty()).all().stream()
          .map(row -> tagged(row, view));
    }

    Optional<Tagged> find(String id, View view) {
      return kind.find(id, view)
          .filter(row -> !kind.tags(row).isEmpty())
          .map(row -> tagged(row, view));
    }

    private Tagged tagged(T row, View view) {
      String arn =
          String.join(
              ":",
              "arn:acs",
              product,
              view.requiredRegionId(),
              view.account(),
              kind.resourceType().toLowerCase(Locale.ROOT) + "/" + kind.resourceId(row));
      return new Tagged(arn, kind.tags(row));
    }
  }

  TaggedResources(List<TagKind<?>> all, Contracts contracts) {
    for (TagKind<?> kind : all) {
      Published published =
          AnnotatedElementUtils.findMergedAnnotation(kind.product(), Published.class);
      if (published == null) {
        throw new IllegalStateException(kind.resourceType() + " is of no published product");
      }
      String product = contracts.productOf(published.version()).toLowerCase(Locale.ROOT);
      kinds.put(type(product, kind.resourceType()), new Kind<>(product, kind));
    }
  }

  /** All in the request's region, kind by kind, the newest of a kind first. */
  Stream<Tagged> all(View view) {
    return kinds.values().stream().flatMap(kind -> kind.all(view));
  }

  /**
   * The tags of the request's region.
   *
   * @param resourceType null for all; none are of a type that does not exist here
   */
  Stream<Tag> tags(@Nullable String resourceType, View view) {
    Kind<?> only = resourceType == null ? null : kinds.get(resourceType);
    Stream<Tagged> found =
        resourceType == null ? all(view) : only == null ? Stream.empty() : only.all(view);
    return found.flatMap(resource -> resource.tags().stream());
  }

  /**
   * The resource of an ARN; empty if it has no tags, or does not exist: no code is documented for
   * that.
   *
   * @throws dev.ecsemulator.contract.ApiException if the ARN has another form, or names another
   *     region or account than the request's
   */
  Optional<Tagged> find(String arn, View view) {
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      throw view.error("InvalidResourceARN.FormatError", arn);
    }
    if (!means(parts.group(2), view.requiredRegionId())) {
      throw view.error("InvalidResourceARN.Region", arn);
    }
    if (!means(parts.group(3), view.account())) {
      throw view.error("InvalidResourceARN.Account", arn);
    }
    Kind<?> kind = kinds.get(type(parts.group(1), parts.group(4)));
    return kind == null ? Optional.empty() : kind.find(parts.group(5), view);
  }

  private static boolean means(String part, String current) {
    return part.equals(CURRENT) || part.equals(current);
  }

  /** Whether a category asks for tags of callers: those of the system do not exist here. */
  static boolean isCustom(@Nullable String category) {
    return !SYSTEM.equalsIgnoreCase(category);
  }

  /** Cuts out a page: 50 rows unless the caller says otherwise, at most 1000. */
  static <T> Page<T> page(
      List<T> rows, @Nullable String nextToken, @Nullable Integer pageSize, View view) {
    return new Paging(null, null, nextToken, pageSize == null ? USUAL : pageSize)
        .of(rows, 1, MOST, view);
  }

  private static String type(String product, String kind) {
    return String.format(
        "ALIYUN::%s::%s", product.toUpperCase(Locale.ROOT), kind.toUpperCase(Locale.ROOT));
  }
}
