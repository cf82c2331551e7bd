package dev.ecsemulator.vpc;

import dev.ecsemulator.fixture.FixtureNode;
import dev.ecsemulator.fixture.FixtureSection;
import dev.ecsemulator.repository.Transaction;
import java.util.List;
import org.springframework.stereotype.Component;

/** VPCs of a fixture, besides the default VPC that each region has. */
@Component
final class VpcSection implements FixtureSection {

  static final String BLOCK = "192.168.0.0/16";

  @Override
  public String name() {
    return "vpcs";
  }

  @Override
  public List<String> fields() {
    return List.of("id", "vpcName", "description", "cidrBlock", "tags");
  }

  @Override
  public void apply(FixtureNode entry, Transaction tx) {
    tx.put(
        new Vpc(
            entry.text("id"),
            tx.requiredRegionId(),
            entry.text("vpcName", ""),
            entry.text("description", ""),
            block(entry, BLOCK),
            false,
            tx.now(),
            entry.tags()));
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
