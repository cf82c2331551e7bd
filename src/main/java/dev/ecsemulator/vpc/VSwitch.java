package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vSwitch: the part of a VPC that lies in one zone. {@link #blank} starts one with what new
 * vSwitches have.
 *
 * @param cidrBlock such as 172.16.0.0/20; its first address and its last three are reserved
 * @param ipv6CidrBlock a /64; null unless IPv6 is enabled
 * @param routeTableId the route table that its traffic follows
 * @param next the place in the block at which the search for a free address starts: none below is
 *     free
 */
@RecordBuilder
public record VSwitch(
    String id,
    String regionId,
    String zoneId,
    String vpcId,
    VSwitchStatus status,
    String name,
    String description,
    String cidrBlock,
    @Nullable Ipv6Range ipv6CidrBlock,
    boolean isDefault,
    String routeTableId,
    String resourceGroupId,
    long next,
    Instant createdAt,
    List<Tag> tags)
    implements Stateful<VSwitch, VSwitchStatus>, VSwitchBuilder.With {

  /** Where vSwitches are stored. */
  public static final Table<VSwitch> TABLE =
      Table.of("vswitch", VSwitch.class)
          .indexed("vpc", VSwitch::vpcId)
          .indexed("zone", VSwitch::zoneId)
          .indexed("route-table", VSwitch::routeTableId)
          .indexedByMany("tag", VSwitch::tags, Tag::indexed);

  /** The vSwitch's transition table. */
  public static final Lifecycle<VSwitchStatus> LIFECYCLE =
      Lifecycle.load("vswitch", VSwitchStatus.class);

  /** The place of the first address that can be given out. */
  public static final long FIRST_PLACE = 1;

  private static final int RESERVED_AT_END = 3;

  /** A vSwitch at rest that follows its VPC's system route table, without name and IPv6. */
  public static VSwitchBuilder blank(
      String id, Vpc vpc, String zoneId, String cidrBlock, Instant createdAt) {
    return VSwitchBuilder.builder()
        .id(id)
        .regionId(vpc.regionId())
        .zoneId(zoneId)
        .vpcId(vpc.id())
        .status(VSwitchStatus.Available)
        .name("")
        .description("")
        .cidrBlock(cidrBlock)
        .routeTableId(vpc.systemRouteTableId())
        .resourceGroupId(vpc.resourceGroupId())
        .next(FIRST_PLACE)
        .createdAt(createdAt)
        .tags(List.of());
  }

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

  @Override
  public Lifecycle<VSwitchStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public VSwitch withStatus(VSwitchStatus status) {
    return VSwitchBuilder.With.super.withStatus(status);
  }
}
