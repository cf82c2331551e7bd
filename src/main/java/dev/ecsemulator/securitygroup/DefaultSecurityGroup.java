package dev.ecsemulator.securitygroup;

import dev.ecsemulator.repository.Seeding;
import dev.ecsemulator.repository.Transaction;
import dev.ecsemulator.vpc.Vpc;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The security group that a region's default VPC comes with; made after the VPC. */
@Component
@Order(2)
final class DefaultSecurityGroup implements Seeding {

  @Override
  public void seed(String regionId, Transaction tx) {
    tx.select(Vpc.TABLE)
        .filter(Vpc::isDefault)
        .first()
        .ifPresent(vpc -> SecurityGroup.defaultOf(vpc.id(), tx));
  }
}
