package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A virtual private cloud.
 *
 * @param cidrBlock such as 172.16.0.0/12
 * @param isDefault whether the region came with it
 */
@RecordBuilder
public record Vpc(
    String id,
    String regionId,
    String name,
    String description,
    String cidrBlock,
    boolean isDefault,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, VpcBuilder.With {

  /** Where VPCs are stored. */
  public static final Table<Vpc> TABLE = Table.of("vpc", Vpc.class);

  @Override
  public Table<Vpc> table() {
    return TABLE;
  }
}
