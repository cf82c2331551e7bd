package dev.ecsemulator.networkinterface;

import dev.ecsemulator.instance.Instance;
import dev.ecsemulator.instance.InstanceStatus;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.securitygroup.SecurityGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What joins and leaves security groups: an instance with its primary interface, or a secondary
 * interface. An instance of the classic network has no interface. Source: JoinSecurityGroup.
 *
 * @param groups the groups that it is in
 * @param instance null for a secondary interface
 * @param eni null for an instance of the classic network
 */
record GroupMember(
    String id,
    String regionId,
    String vpcId,
    List<String> groups,
    @Nullable Instance instance,
    @Nullable NetworkInterface eni) {

  /** Finds the one that is named, or refuses with the documented error. */
  static GroupMember find(@Nullable String instanceId, @Nullable String eniId, Transaction tx) {
    if (instanceId != null) {
      if (eniId != null) {
        throw tx.error("InvalidParam.EniIdAndInstanceId.Conflict");
      }
      return ofInstance(instanceId, tx);
    }
    if (eniId == null) {
      throw tx.missing("InstanceId");
    }
    if (tx.regionId() == null) {
      throw tx.error("MissingParameter.RegionId");
    }
    NetworkInterface eni = Interfaces.own(eniId, tx);
    if (eni.isPrimary()) {
      throw tx.error("InvalidOperation.InvalidEniType", "Secondary", eni.type());
    }
    Interfaces.refuseMoving(eni, tx);
    return new GroupMember(
        eni.id(), eni.regionId(), eni.vpcId(), eni.securityGroupIds(), null, eni);
  }

  /** A group, or the refusal of both operations. */
  static SecurityGroup group(String id, Transaction tx) {
    return tx.find(SecurityGroup.TABLE, id)
        .orElseThrow(() -> tx.error("InvalidSecurityGroupId.NotFound"));
  }

  private static GroupMember ofInstance(String id, Transaction tx) {
    Instance instance =
        tx.find(Instance.TABLE, id).orElseThrow(() -> tx.error("InvalidInstanceId.NotFound"));
    if (instance.isLockedFor("security")) {
      throw tx.error("InstanceLockedForSecurity");
    }
    if (instance.status() != InstanceStatus.Running
        && instance.status() != InstanceStatus.Stopped) {
      throw tx.error("IncorrectInstanceStatus");
    }
    return new GroupMember(
        instance.id(),
        instance.regionId(),
        instance.network().vpcId(),
        instance.network().securityGroupIds(),
        instance,
        tx.findAnywhere(NetworkInterface.TABLE, instance.network().primaryInterfaceId())
            .orElse(null));
  }

  /** Puts it into exactly these groups; an instance is in those of its primary interface. */
  void put(List<String> groups, Transaction tx) {
    if (eni != null) {
      tx.put(eni.withSecurityGroupIds(groups));
    }
    if (instance != null) {
      tx.put(instance.withNetwork(instance.network().withSecurityGroupIds(groups)));
    }
  }
}
