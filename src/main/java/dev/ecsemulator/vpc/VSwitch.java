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
 * @param next the place in the block at which the search for a free address starts: none below is
 *     free
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

  /** The place of the first address that can be given out. */
  public static final long FIRST_PLACE = 1;

  private static final int RESERVED_AT_END = 3;

  /** The place after the last address that can be given out. */
  public long endPlace() {
    return Cidr.parse(cidrBlock).size() - RESERVED_AT_END;
  }

  /** Whether an address lies in the block and is not reserved. */
  public boolean offers(String ip) {
    Cidr block = Cidr.parse(cidrBlock);
    return block.contains(ip) && block.placeOf(ip) >= FIRST_PLACE && block.placeOf(ip) < endPlace();
  }

  @Override
  public Table<VSwitch> table() {
    return TABLE;
  }
}
