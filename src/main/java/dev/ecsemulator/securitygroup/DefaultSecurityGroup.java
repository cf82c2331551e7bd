package dev.ecsemulator.securitygroup;

import dev.ecsemulator.repository.Seeding;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Vpc;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The security group that a region's default VPC comes with; made after the VPC. Its name and its
 * rules (SSH, RDP and ICMP from anywhere) are those of recorded answers.
 */
@Component
@Order(2)
final class DefaultSecurityGroup implements Seeding {

  private static final String MADE_BY_SYSTEM = "System created security group.";
  private static final String RULE_MADE_BY_SYSTEM = "System created rule.";
  private static final int LAST_PRIORITY = 100;

  @Override
  public void seed(String regionId, Transaction tx) {
    tx.select(Vpc.TABLE)
        .filter(Vpc::isDefault)
        .first()
        .ifPresent(vpc -> SecurityGroup.defaultOf(vpc.id(), tx));
  }

  /** Stores a default group for a VPC. */
  static SecurityGroup make(String vpcId, Transaction tx) {
    String id = tx.newId("sg");
    return tx.put(
        SecurityGroup.blank(id, tx.requiredRegionId(), vpcId, tx.now())
            .name(id)
            .description(MADE_BY_SYSTEM)
            .isDefault(true)
            .rules(
                List.of(
                    fromAnywhere("ICMP", Rule.NO_PORTS, Rule.NO_PORTS, tx),
                    fromAnywhere("TCP", "3389/3389", "", tx),
                    fromAnywhere("TCP", "22/22", "", tx)))
            .build());
  }

  private static Rule fromAnywhere(
      String protocol, String portRange, String sourcePortRange, Transaction tx) {
    return new Rule(
        tx.newId("sgr"),
        Direction.ingress,
        "Accept",
        LAST_PRIORITY,
        protocol,
        portRange,
        sourcePortRange,
        "0.0.0.0/0",
        "",
        "",
        "",
        "",
        "",
        "",
        "intranet",
        RULE_MADE_BY_SYSTEM,
        tx.now());
  }
}
