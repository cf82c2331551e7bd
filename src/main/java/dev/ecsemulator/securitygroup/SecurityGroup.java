package dev.ecsemulator.securitygroup;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A security group.
 *
 * @param vpcId empty for a group of the classic network
 * @param isDefault whether the region came with it
 */
@RecordBuilder
public record SecurityGroup(
    String id,
    String regionId,
    String vpcId,
    String name,
    String description,
    boolean isDefault,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, SecurityGroupBuilder.With {

  /** Where security groups are stored. */
  public static final Table<SecurityGroup> TABLE =
      Table.of("security-group", SecurityGroup.class).indexed("vpc", SecurityGroup::vpcId);

  @Override
  public Table<SecurityGroup> table() {
    return TABLE;
  }
}
