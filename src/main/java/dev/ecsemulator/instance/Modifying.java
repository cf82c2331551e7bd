package dev.ecsemulator.instance;

import dev.ecsemulator.networkinterface.NetworkInterface;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.securitygroup.SecurityGroup;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one ModifyInstanceAttribute, each with its own conditions; a null changes nothing.
 * Source: its page. Host name, password and user data take effect at the next start, which nothing
 * here can tell apart from at once.
 */
final class Modifying {

  private static final int MOST_GROUPS = 5;

  private final Transaction tx;
  private Instance instance;

  Modifying(Transaction tx, Instance before) {
    this.tx = tx;
    this.instance = before;
  }

  Instance result() {
    return instance;
  }

  void describe(@Nullable String name, @Nullable String description) {
    if (name != null) {
      instance = instance.withName(name);
    }
    if (description != null) {
      instance = instance.withDescription(description);
    }
  }

  void hostName(@Nullable String hostName) {
    if (hostName == null) {
      return;
    }
    if (!HostNames.isHostName(hostName, isWindows())) {
      throw tx.error("InvalidHostName.Malformed");
    }
    instance = instance.withHostName(hostName);
  }

  void password(@Nullable String password) {
    if (password == null) {
      return;
    }
    if (!LoginRules.isPassword(password, isWindows())) {
      throw tx.error("InvalidPassword.Malformed");
    }
    if (instance.status() == InstanceStatus.Pending
        || instance.status() == InstanceStatus.Starting) {
      throw tx.error("IncorrectInstanceStatus");
    }
    instance = instance.withPasswordSet(true);
  }

  /** The page says Stopped; the Terraform provider has always changed it of running instances. */
  void userData(@Nullable String userData) {
    if (userData == null) {
      return;
    }
    boolean supported = !instance.isClassic() && instance.options().ioOptimized();
    String checked = UserData.checked(userData, supported, tx);
    if (!instance.isAtRest()) {
      throw tx.error("IncorrectInstanceStatus");
    }
    instance = instance.withUserData(checked);
  }

  void protect(@Nullable Boolean deletionProtection) {
    if (deletionProtection == null) {
      return;
    }
    if (instance.isPrePaid() || instance.isSpot()) {
      throw tx.error("InvalidChargeType.ValueNotSupported");
    }
    instance = instance.withOptions(instance.options().withDeletionProtection(deletionProtection));
  }

  void recycle(@Nullable Boolean recyclable) {
    if (recyclable == null) {
      return;
    }
    if (!instance.isPrePaid()) {
      throw tx.error("ChargeTypeViolation");
    }
    instance = instance.withOptions(instance.options().withRecyclable(recyclable));
  }

  void credit(@Nullable String specification) {
    if (specification == null) {
      return;
    }
    if (!Settings.isBurstable(instance.type())) {
      throw tx.error("InstanceType.ValueNotSupported");
    }
    if (!instance.isAtRest()) {
      throw tx.error("InvalidInstanceStatus.CreditSpecRestricted");
    }
    instance = instance.withOptions(instance.options().withCreditSpecification(specification));
  }

  /** The groups take the place of the former ones, also of the primary network interface's. */
  void securityGroups(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    if (instance.isClassic()) {
      throw tx.error("InvalidNetworkType.NotSupported");
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw tx.error("InvalidParameter.SecurityGroupIdRepeated");
    }
    for (String id : ids) {
      refuseUnfit(id);
    }
    if (ids.size() > MOST_GROUPS) {
      throw tx.error("JoinedGroupLimitExceed");
    }
    instance = instance.withNetwork(instance.network().withSecurityGroupIds(ids));
    tx.findAnywhere(NetworkInterface.TABLE, instance.network().primaryInterfaceId())
        .ifPresent(primary -> tx.put(primary.withSecurityGroupIds(ids)));
  }

  private void refuseUnfit(String groupId) {
    SecurityGroup group =
        tx.findAnywhere(SecurityGroup.TABLE, groupId)
            .filter(found -> found.regionId().equals(instance.regionId()))
            .orElseThrow(() -> tx.error("InvalidSecurityGroupId.NotFound"));
    if (group.vpcId().isEmpty()) {
      throw tx.error("InvalidSecurityGroupType.NotSupportClassic");
    }
    if (!group.vpcId().equals(instance.network().vpcId())) {
      throw tx.error("InvalidSecurityGroupVpc.NotBelongToOneVpc");
    }
  }

  private boolean isWindows() {
    return instance.os().type().equals("windows");
  }
}
