package dev.ecsemulator.networkinterface;

import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.securitygroup.SecurityGroup;
import java.util.HashSet;
import java.util.List;

/** Which security groups a network interface is in. */
final class GroupChoice {

  private final Transaction tx;
  private final Catalog catalog;

  GroupChoice(Transaction tx, Catalog catalog) {
    this.tx = tx;
    this.catalog = catalog;
  }

  /** Groups that an interface of a VPC can be in together, or the documented refusal. */
  List<String> checked(List<String> ids, String vpcId) {
    if (new HashSet<>(ids).size() < ids.size()) {
      throw tx.error("InvalidParameter.SecurityGroupIdRepeated");
    }
    if (ids.size() > catalog.quota("securityGroupsPerInstance")) {
      throw tx.error("JoinedGroupLimitExceed");
    }
    List<SecurityGroup> groups = ids.stream().map(id -> group(id, vpcId)).toList();
    if (groups.stream().map(SecurityGroup::type).distinct().count() > 1) {
      throw tx.error(
          tx.documents("EnterpriseGroupLimited.MutliGroupType")
              ? "EnterpriseGroupLimited.MutliGroupType"
              : "InvalidOperation.MultiGroupType");
    }
    return List.copyOf(ids);
  }

  private SecurityGroup group(String id, String vpcId) {
    SecurityGroup group =
        tx.find(SecurityGroup.TABLE, id)
            .orElseThrow(() -> tx.error("InvalidSecurityGroupId.NotFound", id));
    if (group.isClassic()) {
      throw tx.error("InvalidSecurityGroupId.NotVpc", id);
    }
    if (!group.vpcId().equals(vpcId)) {
      throw tx.error("InvalidOperation.VpcMismatch");
    }
    return group;
  }
}
