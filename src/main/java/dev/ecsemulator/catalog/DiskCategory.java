package dev.ecsemulator.catalog;

import java.util.Set;

/**
 * A disk category, for cloud_essd one of its performance levels.
 *
 * @param performanceLevel PL0 to PL3, or empty
 * @param system whether it can be a system disk; then its size range is minSystem to maxSystem GiB
 * @param data whether it can be a data disk; then its size range is minData to maxData GiB
 * @param families the only instance families that can have it; empty if all can
 */
public record DiskCategory(
    String category,
    String performanceLevel,
    boolean system,
    boolean data,
    int minSystem,
    int maxSystem,
    int minData,
    int maxData,
    Set<String> families) {

  /** What tells it from all others. */
  String key() {
    return category + performanceLevel;
  }

  /** Whether disks of it belong to the instance's host and cannot be created or moved. */
  public boolean isLocal() {
    return category.startsWith("local_") || category.startsWith("ephemeral_");
  }

  /** Whether instances of a type can have it. */
  public boolean fits(InstanceType type) {
    return families.isEmpty() || families.contains(type.family());
  }

  /** Whether disks of it belong to a region and not to one zone. */
  public boolean isRegional() {
    return category.startsWith("cloud_regional_");
  }

  /** Whether disks of it can only go back to the instance that they were last attached to. */
  public boolean isElasticEphemeral() {
    return category.startsWith("elastic_ephemeral_");
  }
}
