package dev.ecsemulator.vpc;

import dev.ecsemulator.account.Account;
import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.springframework.stereotype.Component;

/** VPCs of a fixture, besides the default VPC that each region has. */
@Component
final class VpcSection implements FixtureSection {

  static final String IPV6 = "ipv6CidrBlock";
  static final String BLOCK = "192.168.0.0/16";

  @Override
  public String name() {
    return "vpcs";
  }

  @Override
  public List<String> fields() {
    return List.of("id", "vpcName", "description", "cidrBlock", IPV6, "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    Vpc vpc =
        tx.put(
            Vpc.blank(entry.text("id"), tx.requiredRegionId(), tx.now())
                .name(entry.text("vpcName", ""))
                .description(entry.text("description", ""))
                .cidrBlock(block(entry, BLOCK))
                .ipv6CidrBlocks(
                    entry.has(IPV6)
                        ? List.of(new Vpc.Ipv6Block(ipv6Block(entry, Ipv6Range.VPC_PREFIX), "BGP"))
                        : List.of())
                .resourceGroupId(Account.of(tx).defaultResourceGroupId())
                .tags(entry.tags())
                .build());
    tx.put(RouteTable.systemOf(vpc));
  }

  /** The entry's block of IPv6 addresses. */
  static Ipv6Range ipv6Block(FixtureNode entry, int prefix) {
    String block = entry.text(IPV6);
    if (!Ipv6Range.isBlock(block, prefix)) {
      throw entry.refused(IPV6, "\"" + block + "\" is not a block of prefix " + prefix);
    }
    return Ipv6Range.parse(block).orElseThrow();
  }

  /** The entry's block of addresses. */
  static String block(FixtureNode entry, String otherwise) {
    String block = entry.text("cidrBlock", otherwise);
    if (!Cidr.isWellFormed(block)) {
      throw entry.refused("cidrBlock", "\"" + block + "\" is not a block such as " + BLOCK);
    }
    return block;
  }
}
