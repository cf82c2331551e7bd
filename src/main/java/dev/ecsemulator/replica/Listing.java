package dev.ecsemulator.replica;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Page;
import dev.ecsemulator.repository.Selection;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the listings of pairs and of groups have in common. */
final class Listing {

  static final int MOST = 500;

  private static final String BACKUP = "backup";
  private static final String PRODUCTION = "production";

  private Listing() {}

  /**
   * The filters of both listings.
   *
   * @param name part of the name
   */
  record Filter(
      @Nullable String site,
      @Nullable String name,
      @Nullable String resourceGroupId,
      List<TagFilter> tag) {

    /** What meets the filters, of all that is seen from the request's region. */
    <T extends Replica> Selection<T> select(View view, Table<T> table) {
      String region = view.requiredRegionId();
      return view.selectAnywhere(table)
          .filter(replica -> isAt(replica.route(), region))
          .filter(replica -> name == null || replica.name().contains(name))
          .filter(
              replica ->
                  resourceGroupId == null || replica.resourceGroupId().equals(resourceGroupId))
          .filter(replica -> tag.stream().allMatch(each -> each.fits(replica.tags())));
    }

    private boolean isAt(ReplicaRoute route, String region) {
      return (!BACKUP.equals(site) && route.isProduction(region))
          || (!PRODUCTION.equals(site) && route.isBackup(region));
    }
  }

  /** One Tag.N of a filter: a key, with or without a value, or a value alone. */
  record TagFilter(@Nullable String key, @Nullable String value) {

    /** Whether one of the tags is as asked for. */
    boolean fits(List<Tag> tags) {
      return tags.stream()
          .anyMatch(
              tag ->
                  (key == null || tag.key().equals(key))
                      && (value == null || tag.value().equals(value)));
    }
  }

  /**
   * The site from which a replica is seen: where both are in one region, the one asked for, else
   * the primary one.
   */
  static String site(Replica replica, @Nullable String asked, View view) {
    boolean production = replica.route().isProduction(view.requiredRegionId());
    return !production || (BACKUP.equals(asked) && !replica.route().crossesRegions())
        ? BACKUP
        : PRODUCTION;
  }

  /** The fields of a page besides its rows. */
  static Answer answer(Page<?> page) {
    return Answer.of("TotalCount", page.totalCount())
        .with("PageNumber", page.pageNumber())
        .with("PageSize", page.pageSize())
        .with("NextToken", page.nextToken());
  }

  /** Epoch seconds, as all times of this product; null stays null. */
  static @Nullable Long seconds(@Nullable Instant instant) {
    return instant == null ? null : instant.getEpochSecond();
  }
}
