package dev.ecsemulator.vpc;

import dev.ecsemulator.repository.Stateful;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.statemachine.Lifecycle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * An entry of a route table. Only those that somebody made are stored; System entries follow from
 * the VPC.
 *
 * @param type Custom or System
 * @param destinationCidrBlock an IPv4 or IPv6 block
 * @param ipVersion IPv4 or IPv6
 * @param nextHops one, or several that share the traffic
 */
@RecordBuilder
public record RouteEntry(
    String id,
    String regionId,
    String vpcId,
    String routeTableId,
    RouteEntryStatus status,
    String type,
    String destinationCidrBlock,
    String ipVersion,
    String name,
    String description,
    List<NextHop> nextHops,
    Instant createdAt)
    implements Stateful<RouteEntry, RouteEntryStatus>, RouteEntryBuilder.With {

  /** Where route entries are stored. */
  public static final Table<RouteEntry> TABLE =
      Table.of("route-entry", RouteEntry.class)
          .indexed("vpc", RouteEntry::vpcId)
          .indexed("route-table", RouteEntry::routeTableId)
          .indexedByMany(
              "next-hop", entry -> entry.nextHops().stream().map(NextHop::id).distinct().toList());

  /** The route entry's transition table. */
  public static final Lifecycle<RouteEntryStatus> LIFECYCLE =
      Lifecycle.load("route-entry", RouteEntryStatus.class);

  /**
   * Where traffic goes.
   *
   * @param id of an instance, a NAT gateway and so on; empty for what the system does itself
   * @param type such as Instance, NatGateway, local
   * @param weight 0 to 255, among several
   */
  public record NextHop(String id, String type, int weight) {}

  @Override
  public Table<RouteEntry> table() {
    return TABLE;
  }

  @Override
  public Lifecycle<RouteEntryStatus> lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public RouteEntry withStatus(RouteEntryStatus status) {
    return RouteEntryBuilder.With.super.withStatus(status);
  }
}
