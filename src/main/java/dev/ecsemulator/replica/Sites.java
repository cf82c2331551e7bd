package dev.ecsemulator.replica;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.repository.View;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Between which sites data can be replicated: between any two zones of open regions. */
@Component
final class Sites {

  private static final String OPEN = "open";

  private final Catalog catalog;

  Sites(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The regions that have the feature. */
  List<Region> regions() {
    return catalog.regions().stream().filter(region -> region.status().equals(OPEN)).toList();
  }

  /** The route from the request's region to another; OperationDenied where there can be none. */
  ReplicaRoute route(
      View view, String sourceZoneId, String destinationRegionId, String destinationZoneId) {
    String sourceRegionId = view.requiredRegionId();
    if (!catalog.exists(destinationRegionId)) {
      throw view.invalid("DestinationRegionId");
    }
    requireZone(view, sourceRegionId, sourceZoneId, "SourceZoneId");
    requireZone(view, destinationRegionId, destinationZoneId, "DestinationZoneId");
    List<String> open = regions().stream().map(Region::id).toList();
    boolean offered = Stream.of(sourceRegionId, destinationRegionId).allMatch(open::contains);
    if (!offered || sourceZoneId.equals(destinationZoneId)) {
      throw view.error("OperationDenied");
    }
    return new ReplicaRoute(
        new ReplicaRoute.Site(sourceRegionId, sourceZoneId),
        new ReplicaRoute.Site(destinationRegionId, destinationZoneId),
        false);
  }

  /** Whether a region has a zone. */
  boolean hasZone(String regionId, String zoneId) {
    return catalog.region(regionId).filter(region -> region.zones().contains(zoneId)).isPresent();
  }

  private void requireZone(View view, String regionId, String zoneId, String parameter) {
    if (!hasZone(regionId, zoneId)) {
      throw view.invalid(parameter);
    }
  }
}
