package dev.ecsemulator.junit;

/** Assertions on a disk. */
public final class DiskAssert extends EmulatedResourceAssert<DiskAssert, EmulatedDisk> {

  DiskAssert(EmulatedDisk actual) {
    super(actual, DiskAssert.class);
  }

  /** Its status is {@code Available}: it is attached to nothing. */
  public DiskAssert isAvailable() {
    return hasStatus("Available");
  }

  /** Its status is {@code In_use}. */
  public DiskAssert isInUse() {
    return hasStatus("In_use");
  }

  /** The instance that it is attached to. */
  public DiskAssert isAttachedTo(String instanceId) {
    return hasField("InstanceId", instanceId);
  }

  /** It is attached to no instance. */
  public DiskAssert isDetached() {
    return hasField("InstanceId", "");
  }

  /**
   * Its size.
   *
   * @param gib in GiB
   */
  public DiskAssert hasSize(int gib) {
    return hasField("Size", Integer.toString(gib));
  }

  /** Its category, such as {@code cloud_essd}. */
  public DiskAssert hasCategory(String category) {
    return hasField("Category", category);
  }

  /** Its name. */
  public DiskAssert hasName(String name) {
    return hasField("DiskName", name);
  }

  /** It is a system disk. */
  public DiskAssert isSystemDisk() {
    return hasField("Type", "system");
  }

  /** It is a data disk. */
  public DiskAssert isDataDisk() {
    return hasField("Type", "data");
  }

  /** The zone that it is in. */
  public DiskAssert isInZone(String zoneId) {
    return hasField("ZoneId", zoneId);
  }
}
