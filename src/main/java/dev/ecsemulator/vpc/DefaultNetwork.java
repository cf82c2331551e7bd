package dev.ecsemulator.vpc;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.catalog.Catalog;
import dev.ecsemulator.catalog.Region;
import dev.ecsemulator.repository.Seeding;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The default VPC of a region: 172.16.0.0/12, with one /20 vSwitch in each zone. Source: the VPC
 * guide on default VPCs.
 */
@Component
@Order(1)
final class DefaultNetwork implements Seeding {

  private static final String BLOCK = "172.16.0.0/12";
  private static final int VSWITCH_PREFIX = 20;

  private final Catalog catalog;

  DefaultNetwork(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void seed(String regionId, Transaction tx) {
    List<String> zones = catalog.region(regionId).map(Region::zones).orElse(List.of());
    Vpc vpc =
        tx.put(
            Vpc.blank(tx.newId("vpc"), regionId, tx.now())
                .cidrBlock(BLOCK)
                .isDefault(true)
                .resourceGroupId(Account.of(tx).defaultResourceGroupId())
                .build());
    tx.put(RouteTable.systemOf(vpc));
    Cidr block = Cidr.parse(BLOCK);
    long step = 1L << (32 - VSWITCH_PREFIX);
    for (int i = 0; i < zones.size(); i++) {
      String part = block.at(i * step) + "/" + VSWITCH_PREFIX;
      tx.put(
          VSwitch.blank(tx.newId("vsw"), vpc, zones.get(i), part, tx.now())
              .isDefault(true)
              .build());
    }
  }
}
