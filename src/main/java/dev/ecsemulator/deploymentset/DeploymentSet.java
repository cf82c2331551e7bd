package dev.ecsemulator.deploymentset;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import dev.ecsemulator.repository.View;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * A deployment set. Which instances are in it stands in their options.
 *
 * @param strategy Availability, AvailabilityGroup or LowLatency
 * @param groupCount how many groups instances are spread over; 0 unless AvailabilityGroup
 */
@RecordBuilder
public record DeploymentSet(
    String id,
    String regionId,
    String name,
    String description,
    String strategy,
    int groupCount,
    Instant createdAt)
    implements Resource, DeploymentSetBuilder.With {

  /** Where deployment sets are stored. */
  public static final Table<DeploymentSet> TABLE = Table.of("deployment-set", DeploymentSet.class);

  /** The instances in it, newest first. */
  public List<Instance> instances(View view) {
    return view.selectIn(regionId, Instance.TABLE).where("deployment-set", id).all();
  }

  @Override
  public Table<DeploymentSet> table() {
    return TABLE;
  }
}
