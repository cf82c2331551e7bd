package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A vSwitch: the part of a VPC that lies in one zone.
 *
 * @param cidrBlock such as 172.16.0.0/20; its first address and its last three are reserved
 * @param next the place in the block at which the search for a free address starts
 */
@RecordBuilder
public record VSwitch(
    String id,
    String regionId,
    String zoneId,
    String vpcId,
    String name,
    String description,
    String cidrBlock,
    boolean isDefault,
    long next,
    Instant createdAt,
    List<Tag> tags)
    implements Resource, VSwitchBuilder.With {

  /** Where vSwitches are stored. */
  public static final Table<VSwitch> TABLE =
      Table.of("vswitch", VSwitch.class)
          .indexed("vpc", VSwitch::vpcId)
          .indexed("zone", VSwitch::zoneId);

  @Override
  public Table<VSwitch> table() {
    return TABLE;
  }
}
