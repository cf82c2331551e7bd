package dev.ecsemulator.replica;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * From where to where data is replicated. The primary and the standby site are those of the
 * creation and never change; a reversal changes which of them is the source.
 *
 * @param reversed whether data goes from the standby site to the primary one
 */
@RecordBuilder
public record ReplicaRoute(Site primary, Site standby, boolean reversed)
    implements ReplicaRouteBuilder.With {

  /** A zone of a region. */
  public record Site(String regionId, String zoneId) {}

  /** Where data comes from now. */
  public Site source() {
    return reversed ? standby : primary;
  }

  /** Where data goes to now. */
  public Site destination() {
    return reversed ? primary : standby;
  }

  /** Whether the two sites are in different regions; only then does the region of a call matter. */
  public boolean crossesRegions() {
    return !primary.regionId().equals(standby.regionId());
  }

  /** Whether a region has one of the two sites. */
  public boolean touches(String regionId) {
    return isProduction(regionId) || isBackup(regionId);
  }

  /** Whether a region has the primary site. */
  public boolean isProduction(String regionId) {
    return primary.regionId().equals(regionId);
  }

  /** Whether a region has the standby site. */
  public boolean isBackup(String regionId) {
    return standby.regionId().equals(regionId);
  }
}
