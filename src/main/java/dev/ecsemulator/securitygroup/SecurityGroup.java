package dev.ecsemulator.securitygroup;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.Transaction;
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

  private static final String MADE_BY_SYSTEM = "System created security group.";

  /** Where security groups are stored. */
  public static final Table<SecurityGroup> TABLE =
      Table.of("security-group", SecurityGroup.class).indexed("vpc", SecurityGroup::vpcId);

  /** The group that instances of a VPC join if their request names none; made when first needed. */
  public static SecurityGroup defaultOf(String vpcId, Transaction tx) {
    return tx.select(TABLE)
        .where("vpc", vpcId)
        .filter(SecurityGroup::isDefault)
        .first()
        .orElseGet(
            () -> {
              String id = tx.newId("sg");
              String region = tx.requiredRegionId();
              return tx.put(
                  new SecurityGroup(
                      id, region, vpcId, id, MADE_BY_SYSTEM, true, tx.now(), List.of()));
            });
  }

  @Override
  public Table<SecurityGroup> table() {
    return TABLE;
  }
}
