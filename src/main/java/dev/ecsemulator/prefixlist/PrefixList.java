package dev.ecsemulator.prefixlist;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A prefix list.
 *
 * @param addressFamily IPv4 or IPv6, the kind of all its blocks
 * @param maxEntries how many entries it may have, 1 to 200
 */
@RecordBuilder
public record PrefixList(
    String id,
    String regionId,
    String name,
    String description,
    String addressFamily,
    int maxEntries,
    List<Entry> entries,
    String resourceGroupId,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, PrefixListBuilder.With {

  /** Where prefix lists are stored. */
  public static final Table<PrefixList> TABLE =
      Table.of("prefix-list", PrefixList.class)
          .indexedByMany("tag", PrefixList::tags, Tag::indexed);

  /** One block of addresses. */
  public record Entry(String cidr, String description) {}

  @Override
  public Table<PrefixList> table() {
    return TABLE;
  }
}
