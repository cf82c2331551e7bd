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
    return Set.of("vpcs");
  }

  @Override
  public List<String> fields() {
    return List.of("id", "vpcId", "securityGroupName", "description", "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    tx.put(
        new SecurityGroup(
            entry.text("id"),
            tx.requiredRegionId(),
            vpcId(entry, tx),
            entry.text("securityGroupName", ""),
            entry.text("description", ""),
            false,
            tx.now(),
            entry.tags()));
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
