package dev.ecsemulator.routetable;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.vpc.RouteEntry;

/** A route entry as both listings show it. */
final class EntryAnswer {

  private static final int ENABLED = 1;

  private EntryAnswer() {}

  static Answer of(RouteEntry entry) {
    return Answer.of("RouteEntryId", entry.id())
        .with("RouteTableId", entry.routeTableId())
        .with("RouteEntryName", entry.name())
        .with("Description", entry.description())
        .with("DestinationCidrBlock", entry.destinationCidrBlock())
        .with("Status", entry.status().name())
        .with("Type", entry.type())
        .with("NextHops", entry.nextHops().stream().map(EntryAnswer::of).toList());
  }

  private static Answer of(RouteEntry.NextHop hop) {
    return Answer.of("NextHopId", hop.id())
        .with("NextHopType", hop.type())
        .with("Weight", hop.weight())
        .with("Enabled", ENABLED);
  }
}
