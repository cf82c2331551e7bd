package dev.ecsemulator.routetable;

import dev.ecsemulator.repository.View;
import dev.ecsemulator.vpc.RouteEntry;
import dev.ecsemulator.vpc.RouteEntry.NextHop;
import dev.ecsemulator.vpc.RouteEntryStatus;
import dev.ecsemulator.vpc.RouteTable;
import dev.ecsemulator.vpc.VSwitch;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What route tables hold, and what is bound to them. */
final class RouteTables {

  static final String IPV4 = "IPv4";
  static final String IPV6 = "IPv6";

  /** The addresses of the cloud's own services. */
  static final String SERVICES = "100.64.0.0/10";

  private static final int TAIL = 18;

  private RouteTables() {}

  /** The vSwitches that follow a table. */
  static List<String> vSwitches(RouteTable table, View view) {
    return view
        .selectIn(table.regionId(), VSwitch.TABLE)
        .where("route-table", table.id())
        .all()
        .stream()
        .map(VSwitch::id)
        .toList();
  }

  /** The entries that somebody made, newest first. */
  static List<RouteEntry> own(RouteTable table, View view) {
    return view.selectIn(table.regionId(), RouteEntry.TABLE).where("route-table", table.id()).all();
  }

  /**
   * All entries: first those that somebody made, then those that every table of the VPC has, one
   * for each vSwitch and one for the cloud's services. Source: the VPC guide on route tables.
   */
  static List<RouteEntry> entries(RouteTable table, View view) {
    List<RouteEntry> entries = new ArrayList<>(own(table, view));
    for (VSwitch each :
        view.selectIn(table.regionId(), VSwitch.TABLE).where("vpc", table.vpcId()).all()) {
      entries.add(system(table, each.cidrBlock(), IPV4, "local"));
      if (each.ipv6CidrBlock() != null) {
        entries.add(system(table, each.ipv6CidrBlock().toString(), IPV6, "local"));
      }
    }
    entries.add(system(table, SERVICES, IPV4, "service"));
    return entries;
  }

  private static RouteEntry system(
      RouteTable table, String destination, String ipVersion, String nextHopType) {
    return new RouteEntry(
        id(table, destination),
        table.regionId(),
        table.vpcId(),
        table.id(),
        RouteEntryStatus.Available,
        RouteTable.SYSTEM,
        destination,
        ipVersion,
        "",
        "",
        List.of(new NextHop("", nextHopType, 0)),
        table.createdAt());
  }

  /** The same at every look, with the region's characters first as in the table's own id. */
  private static String id(RouteTable table, String destination) {
    UUID mixed =
        UUID.nameUUIDFromBytes((table.id() + " " + destination).getBytes(StandardCharsets.UTF_8));
    String digits =
        new BigInteger(mixed.toString().replace("-", ""), 16)
            .add(BigInteger.ONE.shiftLeft(Long.SIZE * 2))
            .toString(36);
    String infix = table.id().substring("vtb-".length());
    return "rte-"
        + infix.substring(0, Math.min(3, infix.length()))
        + digits.substring(digits.length() - TAIL);
  }
}
