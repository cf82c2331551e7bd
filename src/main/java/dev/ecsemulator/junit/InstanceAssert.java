package dev.ecsemulator.junit;

import java.util.List;

/** Assertions on an instance. */
public final class InstanceAssert extends EmulatedResourceAssert<InstanceAssert, EmulatedInstance> {

  InstanceAssert(EmulatedInstance actual) {
    super(actual, InstanceAssert.class);
  }

  /**
   * Its status is {@code Pending}: it is being made.
   *
   * @return this assertion
   */
  public InstanceAssert isPending() {
    return hasStatus("Pending");
  }

  /**
   * Its status is {@code Starting}.
   *
   * @return this assertion
   */
  public InstanceAssert isStarting() {
    return hasStatus("Starting");
  }

  /**
   * Its status is {@code Running}.
   *
   * @return this assertion
   */
  public InstanceAssert isRunning() {
    return hasStatus("Running");
  }

  /**
   * Its status is {@code Stopping}.
   *
   * @return this assertion
   */
  public InstanceAssert isStopping() {
    return hasStatus("Stopping");
  }

  /**
   * Its status is {@code Stopped}.
   *
   * @return this assertion
   */
  public InstanceAssert isStopped() {
    return hasStatus("Stopped");
  }

  /**
   * Whether it is paid for while it is stopped.
   *
   * @param mode what is expected of it
   * @return this assertion
   */
  public InstanceAssert hasStoppedMode(StoppedMode mode) {
    return hasField("StoppedMode", mode.wire());
  }

  /**
   * Its name, not its host name.
   *
   * @param name all of it
   * @return this assertion
   */
  public InstanceAssert hasName(String name) {
    return hasField("InstanceName", name);
  }

  /**
   * Its instance type, such as {@code ecs.g6.large}.
   *
   * @param type one of the API
   * @return this assertion
   */
  public InstanceAssert hasType(String type) {
    return hasField("InstanceType", type);
  }

  /**
   * The image that its system disk was made from.
   *
   * @param imageId public or the account's own
   * @return this assertion
   */
  public InstanceAssert hasImage(String imageId) {
    return hasField("ImageId", imageId);
  }

  /**
   * The zone that it runs in.
   *
   * @param zoneId such as {@code cn-hangzhou-h}
   * @return this assertion
   */
  public InstanceAssert isInZone(String zoneId) {
    return hasField("ZoneId", zoneId);
  }

  /**
   * The vSwitch that its primary network interface is in.
   *
   * @param vSwitchId its id
   * @return this assertion
   */
  public InstanceAssert isInVSwitch(String vSwitchId) {
    return hasField("VpcAttributes.VSwitchId", vSwitchId);
  }

  /**
   * The VPC that it is in.
   *
   * @param vpcId its id
   * @return this assertion
   */
  public InstanceAssert isInVpc(String vpcId) {
    return hasField("VpcAttributes.VpcId", vpcId);
  }

  /**
   * It is in all of these security groups, and maybe in others.
   *
   * @param securityGroupIds their ids
   * @return this assertion
   */
  public InstanceAssert isInSecurityGroups(String... securityGroupIds) {
    return contains(
        "the security groups", List.of(securityGroupIds), "SecurityGroupIds", "SecurityGroupId");
  }

  /**
   * It cannot be deleted through the API until this is switched off.
   *
   * @return this assertion
   */
  public InstanceAssert isProtectedFromDeletion() {
    return hasField("DeletionProtection", "true");
  }
}
