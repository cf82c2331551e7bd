package dev.ecsemulator.securitygroup;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Vpc;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Security groups of a fixture; in the default VPC unless an entry says otherwise, in the classic
 * network if its VpcId is empty.
 */
@Component
final class SecurityGroupSection implements FixtureSection {

  private static final String CLASSIC = "";

  @Override
  public String name() {
    return "securityGroups";
  }

  @Override
  public Set<String> after() {
    return Set.of("vpcs", "prefixLists");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "id",
        "vpcId",
        "securityGroupName",
        "description",
        "securityGroupType",
        "innerAccessPolicy",
        "resourceGroupId",
        "rules",
        "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    String type = entry.oneOf("securityGroupType", "normal", List.of("normal", "enterprise"));
    SecurityGroup group =
        SecurityGroup.blank(entry.text("id"), tx.requiredRegionId(), vpcId(entry, tx), tx.now())
            .name(entry.text("securityGroupName", ""))
            .description(entry.text("description", ""))
            .type(type)
            .innerAccessPolicy(
                entry.oneOf(
                    "innerAccessPolicy",
                    type.equals("normal") ? "Accept" : "Drop",
                    List.of("Accept", "Drop")))
            .resourceGroupId(entry.text("resourceGroupId", ""))
            .tags(entry.tags())
            .build();
    tx.put(
        group.withRules(
            entry.children("rules", RuleEntry.FIELDS).stream()
                .map(rule -> RuleEntry.read(rule, group, tx))
                .toList()));
  }

  private static String vpcId(FixtureNode entry, Transaction tx) {
    String id = entry.optionalText("vpcId");
    if (CLASSIC.equals(id)) {
      return CLASSIC;
    }
    return (id == null
            ? tx.select(Vpc.TABLE).filter(Vpc::isDefault).first()
            : tx.find(Vpc.TABLE, id))
        .map(Vpc::id)
        .orElseThrow(() -> entry.refused("vpcId", "there is no such VPC in this region"));
  }
}
