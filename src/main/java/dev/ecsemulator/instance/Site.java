package dev.ecsemulator.instance;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.securitygroup.SecurityGroup;
import dev.ecsemulator.vpc.VSwitch;
import dev.ecsemulator.vpc.Vpc;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vSwitch and the security groups that a request leads to. Without a vSwitch it is the default
 * one of the zone, without a group in the default VPC that VPC's default group. Sources:
 * RunInstances and CreateInstance, VSwitchId, ZoneId and SecurityGroupId.
 */
record Site(VSwitch vSwitch, List<String> securityGroupIds) {

  private static final int MOST_GROUPS = 5;

  /**
   * Finds it, or refuses with the documented error.
   *
   * @param groups the security groups that the request names
   */
  static Site of(
      Transaction tx,
      Catalog catalog,
      @Nullable String zoneId,
      @Nullable String vSwitchId,
      List<String> groups) {
    List<String> zones = catalog.region(tx.requiredRegionId()).map(Region::zones).orElse(List.of());
    if (zoneId != null && !zones.contains(zoneId)) {
      throw tx.error("InvalidZoneId.NotFound");
    }
    VSwitch vSwitch =
        vSwitchId == null ? defaultVSwitch(tx, zoneId) : vSwitch(tx, vSwitchId, zoneId);
    return new Site(vSwitch, groups(tx, vSwitch, vSwitchId != null, groups));
  }

  /** A vSwitch of another zone counts as not found: so recorded answers show it. */
  private static VSwitch vSwitch(Transaction tx, String id, @Nullable String zoneId) {
    return tx.find(VSwitch.TABLE, id)
        .filter(found -> zoneId == null || zoneId.equals(found.zoneId()))
        .orElseThrow(() -> tx.error("InvalidVSwitchId.NotFound"));
  }

  private static VSwitch defaultVSwitch(Transaction tx, @Nullable String zoneId) {
    return tx.select(VSwitch.TABLE).where("zone", zoneId).oldest(any -> true).stream()
        .filter(VSwitch::isDefault)
        .findFirst()
        .orElseThrow(() -> Software.absent(tx, "VSwitchId"));
  }

  private static List<String> groups(
      Transaction tx, VSwitch vSwitch, boolean vSwitchNamed, List<String> ids) {
    if (ids.isEmpty()) {
      boolean inDefaultVpc = tx.find(Vpc.TABLE, vSwitch.vpcId()).filter(Vpc::isDefault).isPresent();
      if (!inDefaultVpc) {
        throw Software.absent(tx, "SecurityGroupId");
      }
      return List.of(SecurityGroup.defaultOf(vSwitch.vpcId(), tx).id());
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw tx.error("InvalidParameter.SecurityGroupIdRepeated");
    }
    if (ids.size() > MOST_GROUPS) {
      throw tx.error("JoinedGroupLimitExceed");
    }
    for (String id : ids) {
      Optional<SecurityGroup> group = tx.find(SecurityGroup.TABLE, id);
      if (group.isEmpty()) {
        throw tx.documents("InvalidSecurityGroupId")
            ? tx.error("InvalidSecurityGroupId")
            : tx.error("InvalidSecurityGroupId.NotFound");
      }
      if (!group.get().vpcId().equals(vSwitch.vpcId())) {
        throw tx.error(
            vSwitchNamed ? "InvalidParameter.Mismatch" : "InvalidSecurityGroup.NotInDefaultVpc");
      }
    }
    return List.copyOf(ids);
  }
}
