package dev.ecsemulator.vpc;

import dev.ecsemulator.operation.Tag;
import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A route table of a VPC. Its own entries are {@link RouteEntry} rows; those that the system makes
 * follow from the VPC's vSwitches.
 *
 * @param type System or Custom; every VPC has one System table
 * @param associateType what it can be bound to: VSwitch or Gateway
 * @param routePropagation whether it takes over routes that others announce
 */
@RecordBuilder
public record RouteTable(
    String id,
    String regionId,
    String vpcId,
    String vRouterId,
    RouteTableStatus status,
    String type,
    String associateType,
    String name,
    String description,
    String resourceGroupId,
    boolean routePropagation,
    Instant createdAt,
    List<Tag> tags)
    implements Stateful<RouteTable, RouteTableStatus>, RouteTableBuilder.With {

  /** The type of the table that a VPC comes with. */
  public static final String SYSTEM = "System";

  /** The type of tables that users make. */
  public static final String CUSTOM = "Custom";

  /** Where route tables are stored. */
  public static final Table<RouteTable> TABLE =
      Table.of("route-table", RouteTable.class)
          .indexed("vpc", RouteTable::vpcId)
          .indexed("router", RouteTable::vRouterId)
          .indexedByMany("tag", RouteTable::tags, Tag::indexed);

  /** The route table's transition table. */
  public static final Lifecycle<RouteTableStatus> LIFECYCLE =
      Lifecycle.load("route-table", RouteTableStatus.class);

  /** The table that a VPC comes with. */
  public static RouteTable systemOf(Vpc vpc) {
    return of(vpc, vpc.systemRouteTableId(), vpc.createdAt()).build();
  }

  /** A table at rest, of the type System unless it is changed. */
  public static RouteTableBuilder of(Vpc vpc, String id, Instant createdAt) {
    return RouteTableBuilder.builder()
        .id(id)
        .regionId(vpc.regionId())
        .vpcId(vpc.id())
        .vRouterId(vpc.vRouterId())
        .status(RouteTableStatus.Available)
        .type(SYSTEM)
        .associateType("VSwitch")
        .name("")
        .description("")
        .resourceGroupId(vpc.resourceGroupId())
        .routePropagation(true)
        .createdAt(createdAt)
        .tags(List.of());
  }

  /** Whether its VPC came with it. */
  public boolean isSystem() {
    return type.equals(SYSTEM);
  }

  @Override
  public Table<RouteTable> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<RouteTableStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public RouteTable withStatus(RouteTableStatus status) {
    return RouteTableBuilder.With.super.withStatus(status);
  }
}
