package dev.ecsemulator.junit;

/** Assertions on a disk. */
public final class DiskAssert extends EmulatedResourceAssert<DiskAssert, EmulatedDisk> {

  DiskAssert(EmulatedDisk actual) {
    super(actual, DiskAssert.class);
  }

  /**
   * Its status is {@code Available}: it is attached to nothing.
   *
   * @return this assertion
   */
  public DiskAssert isAvailable() {
    return hasStatus("Available");
  }

  /**
   * Its status is {@code In_use}.
   *
   * @return this assertion
   */
  public DiskAssert isInUse() {
    return hasStatus("In_use");
  }

  /**
   * The instance that it is attached to.
   *
   * @param instanceId such as {@code i-bp67acfmxazb4p}
   * @return this assertion
   */
  public DiskAssert isAttachedTo(String instanceId) {
    return hasField("InstanceId", instanceId);
  }

  /**
   * It is attached to no instance.
   *
   * @return this assertion
   */
  public DiskAssert isDetached() {
    return hasField("InstanceId", "");
  }

  /**
   * Its size.
   *
   * @param gib in GiB
   * @return this assertion
   */
  public DiskAssert hasSize(int gib) {
    return hasField("Size", Integer.toString(gib));
  }

  /**
   * Its category, such as {@code cloud_essd}.
   *
   * @param category one of the API
   * @return this assertion
   */
  public DiskAssert hasCategory(String category) {
    return hasField("Category", category);
  }

  /**
   * Its name.
   *
   * @param name all of it
   * @return this assertion
   */
  public DiskAssert hasName(String name) {
    return hasField("DiskName", name);
  }

  /**
   * It is a system disk.
   *
   * @return this assertion
   */
  public DiskAssert isSystemDisk() {
    return hasField("Type", "system");
  }

  /**
   * It is a data disk.
   *
   * @return this assertion
   */
  public DiskAssert isDataDisk() {
    return hasField("Type", "data");
  }

  /**
   * The zone that it is in.
   *
   * @param zoneId such as {@code cn-hangzhou-h}
   * @return this assertion
   */
  public DiskAssert isInZone(String zoneId) {
    return hasField("ZoneId", zoneId);
  }
}
